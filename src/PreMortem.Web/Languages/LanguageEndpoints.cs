using PreMortem.Web.Access;

namespace PreMortem.Web.Languages;

/// <summary>Choosing a language, and coming back to the page where it was chosen. Nobody is harmed who is sent here by another page, so it needs no token, and visitors no cookie for one.</summary>
public static class LanguageEndpoints
{
    public static void MapLanguages(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/language", IResult (string? language, string? returnUrl, HttpContext http) =>
        {
            if (Language.Find(language) is { } chosen)
            {
                ChosenLanguage.Remember(http, chosen);
            }

            return TypedResults.LocalRedirect(OwnAddress.Of(returnUrl));
        }).AllowAnonymous().ExcludeFromDescription();
}
