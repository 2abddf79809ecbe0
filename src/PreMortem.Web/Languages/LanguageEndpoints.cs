using Microsoft.AspNetCore.Mvc;
using PreMortem.Web.Access;

namespace PreMortem.Web.Languages;

/// <summary>Choosing a language, and coming back to the page where it was chosen.</summary>
public static class LanguageEndpoints
{
    public static void MapLanguages(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/language", IResult ([FromForm] string? language, [FromForm] string? returnUrl, HttpContext http) =>
        {
            if (Language.Find(language) is { } chosen)
            {
                ChosenLanguage.Remember(http, chosen);
            }

            return TypedResults.LocalRedirect(OwnAddress.Of(returnUrl));
        }).AllowAnonymous().ExcludeFromDescription();
}
