namespace PreMortem.Web.Languages;

/// <summary>Which language a request is answered in: what its address asks for, what was chosen before, what the browser prefers, English (LG1).</summary>
public static class ChosenLanguage
{
    public const string Cookie = "language";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>Goes before everything that answers in words. Programs are answered in English, and so is a page that has no other words yet.</summary>
    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        Language.Current = IsEnglish(http) ? Language.English : Of(http.Request);
        return next(http);
    });

    /// <summary>Pages that are not in the catalogue yet, and what they link to.</summary>
    public static T InEnglish<T>(this T pages)
        where T : IEndpointConventionBuilder => pages.WithMetadata(new EnglishOnly(true));

    /// <summary>A page among those that is in the catalogue.</summary>
    public static T InOwnLanguage<T>(this T page)
        where T : IEndpointConventionBuilder => page.WithMetadata(new EnglishOnly(false));

    public static Language Of(HttpRequest request) =>
        Language.Find(request.Query["lang"]) ?? Language.Find(request.Cookies[Cookie]) ?? Preferred(request) ?? Language.English;

    /// <summary>The room's own script sets the same cookie, so scripts may read it: it says nothing about anybody.</summary>
    public static void Remember(HttpContext http, Language language) => http.Response.Cookies.Append(Cookie, language.Tag, new CookieOptions
    {
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        MaxAge = Kept,
        IsEssential = true,
    });

    /// <summary>Answered in English whoever asks: a program, unless its address names a language, and a page that has no other words yet.</summary>
    internal static bool IsEnglish(HttpContext http) =>
        (http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && Language.Find(http.Request.Query["lang"]) is null) || http.GetEndpoint()?.Metadata.GetMetadata<EnglishOnly>() is { Is: true };

    private static Language? Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(wish => wish.Quality ?? 1)
        .Select(wish => Language.Find(wish.Value.Value))
        .FirstOrDefault(language => language is not null);

    private sealed record EnglishOnly(bool Is);
}
