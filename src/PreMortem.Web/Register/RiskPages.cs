using PreMortem.Core.Export;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Web.Access;
using PreMortem.Web.Languages;
using PreMortem.Web.Pages;
using PreMortem.Web.Sharing;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Register;

/// <summary>One risk: read, changed, its early sign marked, merged, its response as a card (RP1 to RP8).</summary>
public static class RiskPages
{
    private static string Gone => Say("risk.gone");

    /// <summary>What those who may read the register read.</summary>
    public static void MapRiskReading(this IEndpointRouteBuilder readers)
    {
        var risk = readers.MapGroup("/initiatives/{id}/register/{risk}");
        risk.MapGet("", (HttpContext http, string id, string risk) => Row(http, id, risk, new(Done: http.Request.Query["done"])));
        risk.MapGet("card", Card);
    }

    public static void MapRiskPages(this IEndpointRouteBuilder leaders)
    {
        var risk = leaders.MapGroup("/initiatives/{id}/register/{risk}");
        risk.MapPost("", Save);
        risk.MapPost("signs", MarkSign);
        risk.MapPost("signs/remove", TakeSignAway);
        risk.MapPost("merge", Merge);
    }

    private static async Task<IResult> Save(HttpContext http, string id, string risk, IFormCollection form, RegisterStore store, TemplateLibrary library, TimeProvider clock)
    {
        var draft = new Draft(form);
        if (RiskNumber.Of(risk) is not { } number || store.Find(id, number) is not { } stored)
        {
            return Page.Missing(Gone);
        }

        var patch = RiskForm.Read(draft, stored, clock.Today(), library);
        return draft.Refused
            ? Row(http, id, risk, new(draft))
            : Answer(http, id, risk, draft, "saved", await store.Edit(id, number, patch, LeaderName.Of(http), clock.GetUtcNow()));
    }

    private static async Task<IResult> MarkSign(HttpContext http, string id, string risk, IFormCollection form, RegisterStore store, TimeProvider clock)
    {
        var draft = new Draft(form, SignsSeenCard.Form);
        var who = LeaderName.Of(http);
        var sign = new SignSeen(RowChanges.NewSign(), draft.Date("on") ?? clock.Today(), draft.Text("where", RiskRules.LongestName), draft.Text("note"), who);
        foreach (var problem in SignsSeen.Check(sign, clock.Today()))
        {
            draft.Refuse(problem.Field, problem.Said.Spoken());
        }

        if (RiskNumber.Of(risk) is not { } number)
        {
            return Page.Missing(Gone);
        }

        return draft.Refused
            ? Row(http, id, risk, new(draft))
            : Answer(http, id, risk, draft, "seen", await store.MarkSign(id, number, sign, who, clock.GetUtcNow()), "#seen");
    }

    private static async Task<IResult> TakeSignAway(HttpContext http, string id, string risk, IFormCollection form, RegisterStore store, TimeProvider clock) =>
        RiskNumber.Of(risk) is not { } number
            ? Page.Missing(Gone)
            : Answer(http, id, risk, new(form, SignsSeenCard.Form), "unseen", await store.TakeSignAway(id, number, form["sign"].ToString(), LeaderName.Of(http), clock.GetUtcNow()), "#seen");

    private static async Task<IResult> Merge(HttpContext http, string id, string risk, IFormCollection form, RegisterStore store, TimeProvider clock)
    {
        var draft = new Draft(form, MergeForm.Form);
        if (RiskNumber.Of(risk) is not { } number)
        {
            return Page.Missing(Gone);
        }

        if (RiskNumber.Of(draft["into"]) is not { } into)
        {
            draft.Refuse("into", Say("risk.chooseSame"));
            return Row(http, id, risk, new(draft));
        }

        var version = RiskNumber.Of(draft["version"]) ?? 0;
        var result = await store.Merge(id, number, into, version, LeaderName.Of(http), clock.GetUtcNow());
        return result is EditResult.Applied
            ? TypedResults.LocalRedirect($"/initiatives/{id}/register/R{into}?done=merged")
            : Answer(http, id, risk, draft, "merged", result);
    }

    private static IResult Card(HttpContext http, string id, string risk, RegisterStore store) =>
        RiskNumber.Of(risk) is { } number && store.Read(id)?.To(http) is { } document && document.Risks.FirstOrDefault(row => row.Number == number) is { } found
            ? Page.Of<PdsaPage>(new { Id = id, Plan = document.Initiative, Risk = found, ReadOnly = http.ReadsOnly(), Card = PdsaCard.Of(document.Initiative, found) })
            : Page.Missing(Gone);

    /// <summary>On to the page where it was done; back to the form with what was typed where it was not.</summary>
    private static IResult Answer(HttpContext http, string id, string risk, Draft draft, string done, EditResult result, string anchor = "")
    {
        switch (result)
        {
            case EditResult.Edited or EditResult.Applied:
                return TypedResults.LocalRedirect($"/initiatives/{id}/register/R{RiskNumber.Of(risk)}?done={done}{anchor}");
            case EditResult.Invalid invalid:
                foreach (var problem in invalid.Problems)
                {
                    draft.Refuse(problem.Field, problem.Said.Spoken());
                }

                return Row(http, id, risk, new(draft));
            case EditResult.Conflict conflict when draft.Of("") is not null:
                return Row(http, id, risk, new(draft, Theirs: RiskForm.Differences(conflict.Now, draft)));
            case EditResult.Conflict or EditResult.ChangedSince:
                return Row(http, id, risk, new(draft, ChangedSince: true));
            case EditResult.InMeeting meeting:
                return Row(http, id, risk, new(draft, InMeeting: meeting.Code));
            default:
                return Page.Missing(draft.Of(SignsSeenCard.Form) is null ? Gone : Say("risk.signGone"));
        }
    }

    private static IResult Row(HttpContext http, string id, string risk, Attempt attempt)
    {
        var store = http.RequestServices.GetRequiredService<RegisterStore>();
        if (RiskNumber.Of(risk) is not { } number || store.Read(id)?.To(http) is not { } document || document.Risks.FirstOrDefault(row => row.Number == number) is not { } found)
        {
            return Page.Missing(Gone);
        }

        var parameters = new
        {
            Id = id,
            Document = document,
            Risk = found,
            History = store.History(id, number).To(http, id),
            ReadOnly = http.ReadsOnly(),
            LastChange = store.Changes(id, LastChanges).FirstOrDefault(change => change.Risks.Contains(number)),
            Today = http.RequestServices.GetRequiredService<TimeProvider>().Today(),
            attempt.Draft,
            attempt.Done,
            attempt.InMeeting,
            attempt.ChangedSince,
            Theirs = attempt.Theirs ?? [],
        };
        return attempt.Draft is null ? Page.Of<RiskPage>(parameters) : Page.Again<RiskPage>(parameters);
    }

    /// <summary>How far back the last change of a row is looked for.</summary>
    private const int LastChanges = 200;

    /// <summary>What came of a change, for the page that follows it.</summary>
    private sealed record Attempt(Draft? Draft = null, string? Done = null, string? InMeeting = null, bool ChangedSince = false, IReadOnlyList<Difference>? Theirs = null);
}
