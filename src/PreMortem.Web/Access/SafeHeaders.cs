namespace PreMortem.Web.Access;

/// <summary>What a browser is told to refuse on every answer, errors too: foreign script, style and frames, guessed types, addresses told to other sites (AC8).</summary>
internal static class SafeHeaders
{
    private const string Policy =
        "default-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws: wss:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    /// <summary>Set as the answer starts, because what handles an error clears what was set before.</summary>
    public static IApplicationBuilder UseSafeHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers.TryAdd("Referrer-Policy", "same-origin");
            return Task.CompletedTask;
        });
        return next(http);
    });
}
