using System.Globalization;
using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Web.Access;
using PreMortem.Web.Languages;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Initiatives;

/// <summary>One change to a plan from a form: made on what the person saw, brought to what is there now, checked, kept, and shown (VP3).</summary>
internal static class PlanChange
{
    /// <summary>How often a save may be overtaken by another one before it is given back to its writer.</summary>
    private const int Tries = 5;

    /// <param name="draft">The form, which gets the refusals; null where nothing was typed.</param>
    /// <param name="change">Made on the version the form names, so it may be asked more than once.</param>
    /// <param name="then">What follows the initiative's address afterwards.</param>
    /// <param name="again">The page that shows a refused form; the initiative's own where null.</param>
    public static async Task<IResult> Save(
        HttpContext http,
        string id,
        Draft? draft,
        Func<Initiative, Initiative> change,
        Func<Initiative, string> then,
        Func<HttpContext, string, Draft, IResult>? again = null)
    {
        var store = http.RequestServices.GetRequiredService<InitiativeStore>();
        var clock = http.RequestServices.GetRequiredService<TimeProvider>();
        for (var tried = 0; tried < Tries; tried++)
        {
            if (store.Newest(id) is not { } now)
            {
                return Page.Missing(Say("plan.noInitiative"));
            }

            var seen = Named(http, "version", store, id) ?? now;
            var mine = change(seen.Plan);
            var merged = PlanMerge.Of(seen.Plan, mine, now.Plan);
            var shown = Named(http, "against", store, id) is { } against ? PlanMerge.Of(seen.Plan, mine, against.Plan).Conflicts : [];
            Seq<PlanConflict> conflicts = merged.Conflicts.Except(shown).ToSeq();
            var problems = New(InitiativeRules.Check(merged.Plan), InitiativeRules.Check(now.Plan));
            Refuse(draft, conflicts, problems, now.Version);
            if (draft is { Refused: true })
            {
                return again is null ? InitiativePages.Show(http, id, draft) : again(http, id, draft);
            }

            if (conflicts.Count > 0 || problems.Count > 0)
            {
                return TypedResults.LocalRedirect($"/initiatives/{id}?done=meanwhile");
            }

            if (await store.Update(id, merged.Plan, clock.GetUtcNow(), now.Version, LeaderName.Of(http)) is PlanWrite.Kept kept)
            {
                return TypedResults.LocalRedirect($"/initiatives/{id}{(kept.Changed ? Saved(then(kept.Now.Plan), kept.Now.Version) : then(kept.Now.Plan))}");
            }
        }

        return TypedResults.LocalRedirect($"/initiatives/{id}?done=meanwhile");
    }

    /// <summary>The version that a field of the form names; null where it names none that was kept.</summary>
    private static PlanVersion? Named(HttpContext http, string field, InitiativeStore store, string id) =>
        int.TryParse(http.Request.Form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? store.Version(id, version) : null;

    /// <summary>What was wrong with the plan before does not stop another change.</summary>
    private static Seq<Problem> New(Seq<Problem> problems, Seq<Problem> before) =>
        problems.Where(problem => before.All(old => old.Sentence != problem.Sentence)).ToSeq();

    /// <summary>The address with the version that was just made, which the next page offers to undo (VP5).</summary>
    private static string Saved(string address, int version)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var (page, place) = hash < 0 ? (address, "") : (address[..hash], address[hash..]);
        return string.Create(CultureInfo.InvariantCulture, $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}made={version}{place}");
    }

    private static void Refuse(Draft? draft, Seq<PlanConflict> conflicts, Seq<Problem> problems, int now)
    {
        foreach (var problem in problems)
        {
            draft?.Refuse(Field(problem.Field), problem.Said.Spoken());
        }

        if (draft is { Refused: false } && conflicts.Count > 0)
        {
            draft.ShownAgainst = now;
        }

        foreach (var conflict in conflicts)
        {
            draft?.Refuse(conflict.Field, conflict.Theirs is { Length: > 0 } theirs
                ? Say("notices.theirs", ("theirs", theirs))
                : Say("notices.theirsGone"));
        }
    }

    /// <summary>The field of the form behind a path such as <c>theory[2].text</c>; a list that is full is said beside its first field.</summary>
    private static string Field(string path) => path switch
    {
        "sites" => "name",
        "theory" => "text",
        _ => path[(path.LastIndexOf('.') + 1)..],
    };
}
