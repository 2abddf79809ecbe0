using PreMortem.Core.Library;
using PreMortem.Web.Pages;

namespace PreMortem.Web.Library;

/// <summary>Failure modes and agendas, to read.</summary>
public static class LibraryPages
{
    public static void MapLibraryPages(this IEndpointRouteBuilder leaders)
    {
        leaders.MapGet("/library", (TemplateLibrary library) => Page.Of<FailureModesPage>(new { Modes = library.FailureModes }));
        leaders.MapGet("/library/responses", (TemplateLibrary library) => Page.Of<ResponsePatternsPage>(new { library.Patterns }));
        leaders.MapGet("/library/{slug}", IResult (string slug, TemplateLibrary library) => library.FailureMode(slug) is { } mode
            ? Page.Of<FailureModePage>(new { Mode = mode })
            : Page.Missing("The library has no failure mode of this name."));
        leaders.MapGet("/agendas", (TemplateLibrary library) => Page.Of<AgendasPage>(new { library.Agendas }));
    }
}
