using Microsoft.Extensions.Primitives;

namespace PreMortem.Web.Access;

/// <summary>What a browser is told to refuse on every answer, errors too: foreign script, style and frames, guessed types, addresses told to other sites, private pages kept (AC8, AC20, AC21).</summary>
internal static class SafeHeaders
{
    /// <summary>“'self'” covers the room's WebSocket too, on the page's own host alone. Only HTML that our own server drew becomes markup (room/served.ts).</summary>
    private const string NoAncestors = "frame-ancestors 'none'";

    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; object-src 'none'; " +
        NoAncestors + "; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types served";

    /// <summary>A file that is opened by itself, such as a picture, loads nothing and runs nothing.</summary>
    private const string FilePolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

    /// <summary>The room keeps the screen awake and copies what was not sent; nothing else is asked of the device.</summary>
    private const string Permissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), " +
        "clipboard-write=(self), fullscreen=(self), screen-wake-lock=(self)";

    /// <summary>Set as the answer starts, because what handles an error clears what was set before.</summary>
    public static IApplicationBuilder UseSafeHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            Set(http.Request, http.Response, InFrames.Of(http));
            return Task.CompletedTask;
        });
        return next(http);
    });

    private static void Set(HttpRequest request, HttpResponse response, InFrames? frames)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = IsPage(response.ContentType) ? PagePolicy : FilePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        if (frames is not null && IsPage(response.ContentType))
        {
            headers.ContentSecurityPolicy = frames == InFrames.Shows ? $"{PagePolicy}; frame-src 'self'" : PagePolicy.Replace(NoAncestors, "frame-ancestors 'self'", StringComparison.Ordinal);
            headers.XFrameOptions = frames == InFrames.IsShown ? "SAMEORIGIN" : "DENY";
        }

        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers.TryAdd("Referrer-Policy", "same-origin");
        if (request.IsHttps || NetworkAddress.IsLoopback(request.Host.Host))
        {
            // Elsewhere a browser ignores it, and complains on every page.
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
        }

        // Computers in a school are shared: what says nothing about caching is kept by nobody, not even for the back button.
        if (StringValues.IsNullOrEmpty(headers.CacheControl))
        {
            headers.CacheControl = "private, no-store";
        }
    }

    private static bool IsPage(string? contentType) => contentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
}
