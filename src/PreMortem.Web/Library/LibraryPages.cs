using System.Globalization;
using System.Net.Mime;
using System.Text;
using PreMortem.Core;
using PreMortem.Core.Library;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Library;

/// <summary>Failure modes to look for, read, download, retire and take back; agendas to read.</summary>
public static class LibraryPages
{
    internal static string NoSuchMode => Say("library.noSuchMode");

    public static void MapLibraryPages(this IEndpointRouteBuilder leaders)
    {
        leaders.MapGet("/library", All);
        leaders.MapGet("/library/responses", (HttpContext http, TemplateLibrary library) =>
            Page.Of<ResponsePatternsPage>(new { Patterns = library.Patterns.Select(pattern => pattern.In(ReadIn.Of(http))).ToSeq() }));
        leaders.MapGet("/library/{slug}.md", Download);
        leaders.MapGet("/library/{slug}", One);
        leaders.MapPost("/library/{slug}/retire", (string slug, IFormCollection form, LivingLibrary library) => Change(slug, form, library, "retired", (mode, text) => new(mode.Mode.Slug, Version(form), text, Retired: true)));
        leaders.MapPost("/library/{slug}/restore", (string slug, IFormCollection form, LivingLibrary library) => Change(slug, form, library, "restored", (mode, text) => new(mode.Mode.Slug, Version(form), text, Retired: false)));
        leaders.MapPost("/library/{slug}/shipped", (string slug, IFormCollection form, LivingLibrary library) => Change(slug, form, library, "shipped", (mode, _) => new(mode.Mode.Slug, Version(form), Text: null, mode.Retired)));
        leaders.MapPost("/library/{slug}/undo", Undo);
        leaders.MapModeForms();
        leaders.MapModeImport();
        leaders.MapGet("/agendas", (HttpContext http, TemplateLibrary library) =>
            Page.Of<AgendasPage>(new { Agendas = library.Agendas.Select(agenda => agenda.In(ReadIn.Of(http))).ToSeq() }));
        leaders.MapGet("/agendas/{agenda}/script", Script);
        leaders.MapGet("/guide", (HttpContext http, TemplateLibrary library) =>
            Page.Of<GuidePage>(new { Agendas = library.Agendas.Select(agenda => agenda.In(ReadIn.Of(http))).ToSeq() }));
    }

    /// <param name="agenda">The slug.</param>
    /// <param name="plan">The id of the initiative whose words stand in it; none leaves their places.</param>
    private static IResult Script(HttpContext http, string agenda, string? plan, TemplateLibrary library, InitiativeStore initiatives) => library.Agenda(agenda)?.In(ReadIn.Of(http)) is { } found
        ? Page.Of<ScriptPage>(new
        {
            Agenda = found,
            PlanId = plan,
            Plan = plan is null ? null : initiatives.Find(plan),
            Lenses = (Func<AgendaPhase, Seq<Lens>>)(phase => library.LensesOf(phase).Select(lens => lens.In(ReadIn.Of(http))).ToSeq()),
        })
        : Page.Missing(Say("library.noSuchAgenda"));

    /// <summary>The version that a form was made on.</summary>
    internal static long Version(IFormCollection form) =>
        long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;

    private static IResult All(HttpContext http, LivingLibrary library, OwnModeUses uses)
    {
        var gone = http.Request.Query["gone"].ToString();
        return Page.Of<FailureModesPage>(new
        {
            Shelf = library.Shelf.In(ReadIn.Of(http)),
            Filter = ModeFilter.From(http.Request.Query),
            Risks = uses.All(),
            Gone = ModeSlug.Is(gone) && library.Find(gone) is null && library.Version(gone) > 0 ? gone : null,
            Added = http.Request.Query["added"].Select(library.Find!).OfType<ShelvedMode>().ToList(),
        });
    }

    private static IResult One(HttpContext http, string slug, LivingLibrary library, OwnModeUses uses) => library.Find(slug) is { } mode
        ? Page.Of<FailureModePage>(new { Of = mode.In(ReadIn.Of(http)), Risks = uses.All()[slug].ToList(), FromFolder = library.IsFiled(mode), Done = http.Request.Query["done"].ToString() })
        : Page.Missing(NoSuchMode);

    private static IResult Download(string slug, LivingLibrary library) => library.Find(slug) is { } mode
        ? TypedResults.File(Encoding.UTF8.GetBytes(library.Text(mode)), $"{MediaTypeNames.Text.Markdown}; charset=utf-8", $"{slug}.md")
        : Page.Missing(NoSuchMode);

    private static async Task<IResult> Change(string slug, IFormCollection form, LivingLibrary library, string done, Func<ShelvedMode, string?, OwnModeChange> change)
    {
        if (library.Find(slug) is not { } mode)
        {
            return Page.Missing(NoSuchMode);
        }

        // A text that is another's own by now is that other's to lose: without one beneath there is nothing to go back to.
        var made = change(mode, library.Shelf.Stored.GetValueOrDefault(slug)?.Text);
        var lost = done == "shipped" && mode.Origin != ModeOrigin.Changed;
        return TypedResults.LocalRedirect($"/library/{slug}?done={(!lost && await library.Change([made]) ? done : "late")}");
    }

    private static async Task<IResult> Undo(string slug, IFormCollection form, LivingLibrary library)
    {
        if (library.Version(slug) == 0)
        {
            return Page.Missing(NoSuchMode);
        }

        var done = await library.Undo(slug, Version(form)) ? "undone" : "late";
        return TypedResults.LocalRedirect(library.Find(slug) is null ? $"/library?gone={slug}" : $"/library/{slug}?done={done}");
    }
}
