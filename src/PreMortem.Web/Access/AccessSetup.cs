using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Live.Neighbours;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Access;

/// <summary>Who is a leader: by cookie from the leader link, by a key in a header, or by the room's token. What does not say that it is open is theirs (AC12).</summary>
public static class AccessSetup
{
    private static readonly TimeSpan SignedInFor = TimeSpan.FromDays(90);

    /// <exception cref="SettingsProblem">The leader key cannot be read or made.</exception>
    public static IServiceCollection AddAccess(this IServiceCollection services, Settings settings, DataFolder folder)
    {
        var isShared = settings.Database is not null;
        if (!isShared)
        {
            LeaderKey.Of(settings, folder);
        }

        services.AddSingleton<KeyStore>().AddSingleton<Secrets>().AddSingleton(program => new LeaderKeys(
            settings,
            folder,
            program.GetRequiredService<KeyStore>(),
            program.GetRequiredService<TimeProvider>(),
            isShared ? program.GetRequiredService<Secrets>() : null));
        services.AddTransient(provider => provider.GetRequiredService<LeaderKeys>().Installation);
        services.AddSingleton<LeaderWatch>().AddHostedService(provider => provider.GetRequiredService<LeaderWatch>());
        services.AddSingleton(program => new KeyTries(program.GetService<INeighbours>())).AddSingleton<IHearing>(program => program.GetRequiredService<KeyTries>());
        services.AddSingleton(program => new CodeTries(program.GetService<INeighbours>())).AddSingleton<IHearing>(program => program.GetRequiredService<CodeTries>());
        services.AddSingleton(program => new SeatTries(program.GetService<INeighbours>())).AddSingleton<IHearing>(program => program.GetRequiredService<SeatTries>());
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "premortem.form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        var cookies = services.AddDataProtection().SetApplicationName("premortem");
        if (isShared)
        {
            services.AddOptions<KeyManagementOptions>().Configure<Secrets>((options, secrets) => options.XmlRepository = secrets);
        }
        else
        {
            cookies.PersistKeysToFileSystem(folder.CookieKeys);
        }

        services.AddAuthentication(Leader.Policy)
            .AddPolicyScheme(Leader.Policy, null, options =>
                options.ForwardDefaultSelector = context => KeyHandler.In(context.Request) is null ? Leader.CookieScheme : Leader.KeyScheme)
            .AddScheme<AuthenticationSchemeOptions, KeyHandler>(Leader.KeyScheme, null)
            .AddCookie(Leader.CookieScheme, SetCookie);
        var leaders = new AuthorizationPolicyBuilder().RequireAssertion(context => context.User.IsLeader()).Build();
        services.AddAuthorizationBuilder().AddPolicy(Leader.Policy, leaders).SetFallbackPolicy(leaders);
        return services;
    }

    private static void SetCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "premortem.leader";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = SignedInFor;
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = context => Refusals.NotSignedIn(context.HttpContext);
        options.Events.OnRedirectToAccessDenied = context => Refusals.NotSignedIn(context.HttpContext);
        options.Events.OnValidatePrincipal = StillGood;
    }

    private static async Task StillGood(CookieValidatePrincipalContext context)
    {
        var keys = context.HttpContext.RequestServices.GetRequiredService<LeaderKeys>();
        if (keys.Of(context.Principal) is { } key)
        {
            await keys.Used(key);
        }
        else
        {
            context.RejectPrincipal();
        }
    }
}
