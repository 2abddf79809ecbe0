using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PreMortem.Web.Access;

/// <summary>
/// What a leader's changes are signed with: the name of their key where they have one of their own (AC14), else a name they gave once in
/// this browser, kept in a cookie that nobody else can write (RG9).
/// </summary>
public static class LeaderName
{
    /// <summary>Characters at most.</summary>
    public const int Longest = 80;

    /// <summary>Who signs where no name was given.</summary>
    public const string Nameless = "leader";

    private const string Cookie = "premortem.name";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>The key's name, else the one that was given, else “leader”.</summary>
    public static string Of(HttpContext http) => http.User.KeyName() ?? Given(http) ?? Nameless;

    /// <summary>The name that was given in this browser; null where there is none, or the cookie is not ours.</summary>
    public static string? Given(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } kept)
        {
            return null;
        }

        try
        {
            return Seal(http).Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Signs what follows with this name; blank forgets the one there was.</summary>
    /// <param name="name">Any text of at most <see cref="Longest"/> characters.</param>
    public static void Remember(HttpContext http, string? name)
    {
        var text = name?.ReplaceLineEndings(" ").Trim();
        if (string.IsNullOrEmpty(text))
        {
            http.Response.Cookies.Delete(Cookie);
            return;
        }

        http.Response.Cookies.Append(Cookie, Seal(http).Protect(text), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            MaxAge = Kept,
            IsEssential = true,
        });
    }

    private static IDataProtector Seal(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("leader.name");
}
