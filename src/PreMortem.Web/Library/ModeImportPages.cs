using PreMortem.Web.Pages;

namespace PreMortem.Web.Library;

/// <summary>Failure modes from files: chosen or pasted, looked at, kept; with an error in any, nothing changes (LB25).</summary>
internal static class ModeImportPages
{
    public static void MapModeImport(this IEndpointRouteBuilder leaders)
    {
        leaders.MapGet("/library/import", () => Page.Of<ModeImportPage>(new { }));
        leaders.MapPost("/library/import", Look);
        leaders.MapPost("/library/import/apply", Apply);
    }

    private static async Task<IResult> Look(HttpContext http, IFormCollection form, LivingLibrary library)
    {
        var arrivals = await ModeFiles.Read(form, library, http.RequestAborted);
        var nothing = arrivals.Count == 0;
        return nothing || arrivals.Any(arrival => arrival.Mode is null)
            ? Page.Again<ModeImportPage>(new { Arrivals = arrivals, Nothing = nothing, Text = form["text"].ToString(), Name = form["name"].ToString() })
            : Page.Of<ModeImportPreview>(new { Arrivals = arrivals });
    }

    private static async Task<IResult> Apply(IFormCollection form, LivingLibrary library)
    {
        var arrivals = form["slug"].Zip(form["text"], (slug, text) => ModeArrival.Of(slug ?? "", text ?? "", library)).ToList();
        if (arrivals.Count == 0 || arrivals.Any(arrival => arrival.Mode is null))
        {
            return Page.Again<ModeImportPage>(new { Arrivals = arrivals, Nothing = arrivals.Count == 0 });
        }

        var seen = form["version"].Select(version => long.TryParse(version, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1);
        var changes = arrivals.Where(arrival => !arrival.Same).Select(arrival => arrival.Change).ToList();
        if (!arrivals.Select(arrival => arrival.Version).SequenceEqual(seen) || !await library.Change(changes))
        {
            return Page.Again<ModeImportPreview>(new { Arrivals = arrivals.Select(arrival => ModeArrival.Of(arrival.Slug, arrival.Text, library)).ToList(), Moved = true });
        }

        return TypedResults.LocalRedirect(arrivals is [var one]
            ? $"/library/{one.Slug}?done={(one.Same ? "same" : "imported")}"
            : $"/library?{string.Join('&', arrivals.Select(arrival => $"added={arrival.Slug}"))}");
    }
}
