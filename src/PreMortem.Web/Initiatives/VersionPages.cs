using System.Globalization;
using PreMortem.Core.Initiatives;
using PreMortem.Web.Access;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Initiatives;

/// <summary>The versions of a plan: listed, compared, restored; and the last one undone (VP4, VP5).</summary>
public static class VersionPages
{
    public static void MapVersionPages(this IEndpointRouteBuilder leaders)
    {
        var pages = leaders.MapGroup("/initiatives/{id}");
        pages.MapGet("versions", Show);
        pages.MapPost("versions/{version:int}/restore", Restore);
        pages.MapPost("undo", Undo);
    }

    private static IResult Show(HttpContext http, string id, InitiativeStore store, SessionLog sessions)
    {
        var versions = store.Versions(id);
        if (versions.Count == 0)
        {
            return Page.Missing(Say("plan.noInitiative"));
        }

        PlanVersion? Asked(string name) => versions.FirstOrDefault(version => version.Version == Number(http.Request.Query[name]));
        return Page.Of<VersionsPage>(new
        {
            Id = id,
            Versions = PlanHistory.Of(versions).ToList(),
            Sessions = sessions.Of(id),
            From = Asked("from"),
            To = Asked("to"),
            Notice = Notices.From(http.Request.Query, id, versions[0], PlanTab.Versions),
        });
    }

    private static async Task<IResult> Restore(HttpContext http, string id, int version, IFormCollection _, InitiativeStore store, TimeProvider clock) =>
        store.Version(id, version) is not { } older
            ? Page.Missing(Say("versions.noSuch"))
            : await Write(http, id, older.Plan, Number(http.Request.Form["version"]), "restored-version", store, clock);

    /// <summary>Takes back the version that the form names, while it is the newest.</summary>
    private static async Task<IResult> Undo(HttpContext http, string id, IFormCollection form, InitiativeStore store, TimeProvider clock) =>
        Number(form["version"]) is not { } made || store.Version(id, made - 1) is not { } before
            ? TypedResults.LocalRedirect($"/initiatives/{id}{Tab(http)}?done=since")
            : await Write(http, id, before.Plan, made, "undone", store, clock);

    private static async Task<IResult> Write(HttpContext http, string id, Initiative plan, int? expected, string done, InitiativeStore store, TimeProvider clock) =>
        await store.Update(id, plan, clock.GetUtcNow(), expected, LeaderName.Of(http)) switch
        {
            PlanWrite.Kept kept => TypedResults.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/initiatives/{id}{Tab(http)}?done={done}&made={kept.Now.Version}")),
            PlanWrite.Stale => TypedResults.LocalRedirect($"/initiatives/{id}{Tab(http)}?done=since"),
            _ => Page.Missing(Say("plan.noInitiative")),
        };

    /// <summary>The page of the plan that was left, as the address names it.</summary>
    private static string Tab(HttpContext http) =>
        Enum.TryParse<PlanTab>(http.Request.Query["tab"], ignoreCase: true, out var tab) && Enum.IsDefined(tab) && tab != PlanTab.Theory ? $"/{tab.ToString().ToLowerInvariant()}" : "";

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
