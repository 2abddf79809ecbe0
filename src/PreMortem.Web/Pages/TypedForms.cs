using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Primitives;
using PreMortem.Core;

namespace PreMortem.Web.Pages;

/// <summary>What somebody typed into a form, as text that can be kept anywhere (PQ13).</summary>
internal static class TypedForms
{
    public static IApplicationBuilder UseTypedForms(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        // Programs send no forms, and a form of another site is not read at all; whoever asks for it is told.
        if (!http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } && http.Request.HasFormContentType && await Read(http.Request) is { } form && form.Any(field => IsChanged(field.Value)))
        {
            http.Request.Form = new FormCollection(form.ToDictionary(field => field.Key, field => Kept(field.Value), StringComparer.OrdinalIgnoreCase), form.Files);
        }

        await next(http);
    });

    /// <returns>Null where it cannot be read: whoever needs it says so.</returns>
    private static async Task<IFormCollection?> Read(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            return null;
        }
    }

    private static bool IsChanged(StringValues values) => values.Any(value => value is not null && !ReferenceEquals(value, TypedText.Of(value)));

    private static StringValues Kept(StringValues values) => new([.. values.Select(value => value is null ? null : TypedText.Of(value))]);
}
