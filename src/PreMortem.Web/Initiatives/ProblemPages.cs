using System.Globalization;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Initiatives;

/// <summary>The problems of practice of a plan: added, changed, moved, taken out and put back (PB1 to PB4).</summary>
public static class ProblemPages
{
    public static void MapProblemPages(this IEndpointRouteBuilder leaders)
    {
        var problems = leaders.MapGroup("/initiatives/{id}/problems");
        problems.MapGet("", (HttpContext http, string id) => Show(http, id, null));
        problems.MapPost("", Add);
        problems.MapPost("{at:int}", Change);
        problems.MapPost("{at:int}/remove", TakeOut);
        problems.MapPost("{at:int}/up", (HttpContext http, string id, int at, IFormCollection form) => Move(http, id, at, form, -1));
        problems.MapPost("{at:int}/down", (HttpContext http, string id, int at, IFormCollection form) => Move(http, id, at, form, +1));
        problems.MapPost("back/{made:int}", PutBack);
    }

    /// <param name="refused">The form that was refused, if one was.</param>
    private static IResult Show(HttpContext http, string id, Draft? refused)
    {
        var services = http.RequestServices;
        if (services.GetRequiredService<InitiativeStore>().Newest(id) is not { } now || services.GetRequiredService<RegisterStore>().Read(id) is not { } register)
        {
            return Page.Missing(Say("plan.noInitiative"));
        }

        var view = new ProblemsView(
            id,
            now,
            [.. register.Risks.Where(risk => risk.Status != RiskStatus.Retired)],
            Number(http.Request.Query["edit"]),
            Number(http.Request.Query["risk"]),
            Said(http, id, now));
        var parameters = new { View = view, Draft = refused };
        return refused is null ? Page.Of<ProblemsPage>(parameters) : Page.Again<ProblemsPage>(parameters);
    }

    private static Task<IResult> Add(HttpContext http, string id, IFormCollection form)
    {
        var draft = new Draft(form, "add");
        return PlanChange.Save(
            http,
            id,
            draft,
            plan => plan with { Problems = plan.Problems.Add(Read(draft)) },
            _ => "/problems?done=added",
            Show);
    }

    /// <summary>Words typed into a row that somebody took out meanwhile come back in the form for a new one.</summary>
    private static Task<IResult> Change(HttpContext http, string id, int at, IFormCollection form)
    {
        var there = http.RequestServices.GetRequiredService<InitiativeStore>().Find(id)?.FindProblem(at, form["was"].ToString()) ?? -1;
        var draft = new Draft(form, there < 0 ? "add" : $"problem-{there}");
        if (there < 0)
        {
            draft.Refuse("difficulty", Say("problems.movedOn"));
        }

        return PlanChange.Save(http, id, draft, plan => plan.WithProblem(plan.FindProblem(at, form["was"].ToString()), Read(draft)), _ => "/problems?done=saved", Show);
    }

    private static Task<IResult> TakeOut(HttpContext http, string id, int at, IFormCollection form) => PlanChange.Save(
        http,
        id,
        null,
        plan => plan.WithoutProblem(plan.FindProblem(at, form["was"].ToString())),
        _ => "/problems?done=removed");

    private static Task<IResult> Move(HttpContext http, string id, int at, IFormCollection form, int by)
    {
        var was = form["was"].ToString();
        return PlanChange.Save(
            http,
            id,
            null,
            plan => plan.MovingProblem(plan.FindProblem(at, was), by),
            plan => string.Create(CultureInfo.InvariantCulture, $"/problems?edit={plan.FindProblem(at + by, was) + 1}#edit"));
    }

    /// <summary>Puts back what a version of the plan took out (PB3), whatever was changed since.</summary>
    private static Task<IResult> PutBack(HttpContext http, string id, int made, IFormCollection _) => PlanChange.Save(
        http,
        id,
        null,
        plan => TakenOut(http, id, made).Aggregate(plan, (now, row) => now.WithProblemBack(row.At, row.Row)),
        _ => "/problems?done=back");

    /// <summary>The rows that this version of the plan no longer has, and where they stood.</summary>
    private static List<(int At, ProblemOfPractice Row)> TakenOut(HttpContext http, string id, int made)
    {
        var store = http.RequestServices.GetRequiredService<InitiativeStore>();
        return store.Version(id, made - 1) is { } before && store.Version(id, made) is { } after
            ? [.. before.Plan.Problems.Index().Where(row => !after.Plan.Problems.Contains(row.Item))]
            : [];
    }

    private static ProblemOfPractice Read(Draft draft) => new(
        Line(draft.Needed("difficulty", Say("planRules.noDifficulty"), ProblemRules.Longest)),
        LineOrNull(draft.Text("project", ProblemRules.Longest)),
        LineOrNull(draft.Text("focus", ProblemRules.Longest)),
        LineOrNull(draft.Text("evidence", ProblemRules.Longest)));

    private static string? LineOrNull(string? text) => text is null ? null : Line(text);

    private static string Line(string text) => string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static Notice? Said(HttpContext http, string id, PlanVersion now) => http.Request.Query["done"].ToString() switch
    {
        "back" => new(Say("problems.isBack")),
        "removed" when Number(http.Request.Query["made"]) is { } made && TakenOut(http, id, made) is [var (_, row), ..] =>
            new(Say("problems.takenOut", ("what", row.Difficulty.Short())), string.Create(CultureInfo.InvariantCulture, $"/initiatives/{id}/problems/back/{made}"), Undoes: Say("problems.putBack")),
        _ => Notices.From(http.Request.Query, id, now, PlanTab.Problems),
    };

    /// <summary>A number from 1 as the address has it.</summary>
    private static int? Number(string? said) => int.TryParse(said?.TrimStart('R', 'r'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
