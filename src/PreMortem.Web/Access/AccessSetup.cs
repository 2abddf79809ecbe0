using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Access;

/// <summary>Who is a leader: by cookie from the leader link, by the key in a header, or by the room's token.</summary>
public static class AccessSetup
{
    private static readonly TimeSpan SignedInFor = TimeSpan.FromDays(90);

    public static IServiceCollection AddAccess(this IServiceCollection services, Settings settings, DataFolder folder)
    {
        services.AddSingleton(LeaderKey.Of(settings, folder));
        services.AddAntiforgery(options => options.Cookie.Name = "premortem.form");
        services.AddDataProtection()
            .SetApplicationName("premortem")
            .PersistKeysToFileSystem(folder.CookieKeys);
        services.AddAuthentication(Leader.Policy)
            .AddPolicyScheme(Leader.Policy, null, options =>
                options.ForwardDefaultSelector = context => KeyHandler.In(context.Request) is null ? Leader.CookieScheme : Leader.KeyScheme)
            .AddScheme<AuthenticationSchemeOptions, KeyHandler>(Leader.KeyScheme, null)
            .AddCookie(Leader.CookieScheme, SetCookie);
        services.AddAuthorizationBuilder()
            .AddPolicy(Leader.Policy, policy => policy.RequireAssertion(context => context.User.IsLeader()));
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
        options.Events.OnValidatePrincipal = context =>
        {
            if (context.Principal?.IsOf(context.HttpContext.RequestServices.GetRequiredService<LeaderKey>()) != true)
            {
                context.RejectPrincipal();
            }

            return Task.CompletedTask;
        };
    }
}
