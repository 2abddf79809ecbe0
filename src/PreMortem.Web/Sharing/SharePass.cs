namespace PreMortem.Web.Sharing;

/// <summary>The cookie that stands for a share, so that no secret stays in the address (SR2). It is sent to its own initiative only.</summary>
internal static class SharePass
{
    private const string Cookie = "premortem.share";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public static void Give(HttpContext http, Share share, string token) => http.Response.Cookies.Append(Cookie, token, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = $"{http.Request.PathBase}/initiatives/{share.InitiativeId}",
        MaxAge = Kept,
    });

    /// <summary>The share this request came with, revoked or not, where it is one of the initiative in the address (SR3).</summary>
    public static Share? Of(HttpContext http) =>
        http.Request.Cookies[Cookie] is { Length: > 0 } token
        && http.RequestServices.GetRequiredService<ShareStore>().ByToken(token) is { } share
        && share.InitiativeId == http.Request.RouteValues["id"] as string
            ? share
            : null;
}
