using System.Security.Claims;

namespace PreMortem.Web.Access;

/// <summary>The one kind of account there is.</summary>
public static class Leader
{
    /// <summary>The policy that pages, endpoints and hubs for leaders ask for, and the scheme that meets it by cookie or key.</summary>
    public const string Policy = "leader";

    /// <summary>Signed in by the leader link: a cookie.</summary>
    internal const string CookieScheme = "leader.cookie";

    /// <summary>The key itself: <c>Authorization: Bearer</c>, or SignalR's <c>access_token</c>.</summary>
    internal const string KeyScheme = "leader.key";

    private const string Mark = "key";

    /// <summary>Whether this person has proved the leader key.</summary>
    public static bool IsLeader(this ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == Mark);

    internal static ClaimsPrincipal Principal(LeaderKey key, string scheme) =>
        new(new ClaimsIdentity([new(ClaimTypes.Name, "leader"), new(Mark, key.Mark)], scheme));

    internal static bool IsOf(this ClaimsPrincipal user, LeaderKey key) => user.HasClaim(Mark, key.Mark);
}
