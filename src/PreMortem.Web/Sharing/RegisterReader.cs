using PreMortem.Web.Access;
using PreMortem.Web.Pages;

namespace PreMortem.Web.Sharing;

/// <summary>Who may read the register of the <c>{id}</c> in the address: a leader, or somebody with a live share of it (SR3).</summary>
public static class RegisterReader
{
    public const string Policy = "register reader";

    /// <summary>Opens these routes to readers, and keeps their answers out of every cache (SR6).</summary>
    public static T ForReaders<T>(this T routes)
        where T : IEndpointConventionBuilder => routes.RequireAuthorization(Policy).AddEndpointFilter((call, next) =>
        {
            Private(call.HttpContext);
            return next(call);
        });

    /// <summary>Whether this person reads by a share: no page of theirs may offer a change or lead to a leader's page (SR5).</summary>
    public static bool ReadsOnly(this HttpContext http) => !http.User.IsLeader();

    internal static IServiceCollection AddRegisterReaders(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.RequireAssertion(async context =>
            context.User.IsLeader() || (context.Resource is HttpContext http && await ReadsByShare(http))));
        return services;
    }

    /// <summary>Nobody between the program and the reader keeps the answer, nor the browser once it is closed to them.</summary>
    internal static void Private(HttpContext http)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
    }

    private static async Task<bool> ReadsByShare(HttpContext http)
    {
        if (SharePass.Of(http) is not { Live: true } share)
        {
            return false;
        }

        var services = http.RequestServices;
        await services.GetRequiredService<ShareStore>().Opened(share, services.GetRequiredService<TimeProvider>().Today());
        return true;
    }
}
