using System.Security.Claims;

namespace PreMortem.Web.Access;

/// <summary>The one kind of account there is.</summary>
public static class Leader
{
    /// <summary>The policy of everything that does not say it is open (AC12), and the scheme that meets it by cookie or key.</summary>
    public const string Policy = "leader";

    /// <summary>Signed in by the leader link: a cookie.</summary>
    internal const string CookieScheme = "leader.cookie";

    /// <summary>The key itself: <c>Authorization: Bearer</c>, or SignalR's <c>access_token</c>.</summary>
    internal const string KeyScheme = "leader.key";

    private const string MarkClaim = "key";
    private const string IdClaim = "key.id";

    /// <summary>Whether this person has proved a leader key.</summary>
    public static bool IsLeader(this ClaimsPrincipal user) => user.Mark() is not null;

    /// <summary>The name of the key this leader signed in with; null where it is the installation's own, which has none (AC14).</summary>
    public static string? KeyName(this ClaimsPrincipal user) => user.KeyId() is null or KnownKey.Installation ? null : user.Identity?.Name;

    internal static string? KeyId(this ClaimsPrincipal user) => user.FindFirstValue(IdClaim);

    internal static string? Mark(this ClaimsPrincipal user) => user.FindFirstValue(MarkClaim);

    internal static ClaimsPrincipal Principal(KnownKey key, string scheme) =>
        new(new ClaimsIdentity([new(ClaimTypes.Name, key.Name ?? LeaderName.Nameless), new(IdClaim, key.Id), new(MarkClaim, key.Mark)], scheme));
}
