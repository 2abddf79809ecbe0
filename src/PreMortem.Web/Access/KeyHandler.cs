using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace PreMortem.Web.Access;

/// <summary>Signs a request in by the leader key it carries (AC3).</summary>
internal sealed class KeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, LeaderKeys keys, KeyTries tries)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer ";

    /// <summary>The key a request carries: in its header, or for the room in the query, because a browser's WebSocket has no headers.</summary>
    public static string? In(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return header[Bearer.Length..];
        }

        return request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase) && request.Query["access_token"] is [{ Length: > 0 } token] ? token : null;
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (In(Request) is not { } given)
        {
            return AuthenticateResult.NoResult();
        }

        if (keys.Find(given) is not { } key)
        {
            TooMany.Set(Context, tries.Wrong(Network.Of(Context)));
            return AuthenticateResult.Fail("The leader key is wrong.");
        }

        await keys.Used(key);
        return AuthenticateResult.Success(new(Leader.Principal(key, Scheme.Name), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Refusals.NotSignedIn(Context);
}
