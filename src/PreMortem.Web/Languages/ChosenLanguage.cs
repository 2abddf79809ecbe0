namespace PreMortem.Web.Languages;

/// <summary>Which language a request is answered in: what its address asks for, what was chosen before, what the browser prefers, English (LG1).</summary>
public static class ChosenLanguage
{
    public const string Cookie = "language";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>Goes before everything that answers in words.</summary>
    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        Language.Current = IsEnglish(http) ? Language.English : Of(http.Request);
        return next(http);
    });

    /// <summary>What is read by programs as much as by people, and says the same to both.</summary>
    public static T InEnglish<T>(this T file)
        where T : IEndpointConventionBuilder => file.WithMetadata(new EnglishOnly());

    public static Language Of(HttpRequest request) =>
        Language.Find(request.Query["lang"]) ?? Language.Find(request.Cookies[Cookie]) ?? Preferred(request) ?? Language.English;

    public static void Remember(HttpContext http, Language language) => http.Response.Cookies.Append(Cookie, language.Tag, new CookieOptions
    {
        SameSite = SameSiteMode.Lax,
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        MaxAge = Kept,
        IsEssential = true,
    });

    /// <summary>Answered in English whoever asks: a program, unless its address names a language, and a file that programs read.</summary>
    internal static bool IsEnglish(HttpContext http) =>
        (http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && Language.Find(http.Request.Query["lang"]) is null) || http.GetEndpoint()?.Metadata.GetMetadata<EnglishOnly>() is not null;

    private static Language? Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(wish => wish.Quality ?? 1)
        .Select(wish => Language.Find(wish.Value.Value))
        .FirstOrDefault(language => language is not null);

    private sealed record EnglishOnly;
}
