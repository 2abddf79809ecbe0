using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Register;

/// <summary>Changing a row of the register between meetings (RG1 to RG5).</summary>
public static class RiskEdit
{
    /// <summary>The row after the patch, with a line of history for every field that became different; or a refusal that changes nothing.</summary>
    /// <param name="plan">The initiative, for the parts a risk may threaten.</param>
    /// <param name="who">Whom the history names.</param>
    public static EditResult Apply(Risk risk, RiskPatch patch, Initiative plan, string? who, DateTimeOffset now)
    {
        if (patch.Version is { } version && version != risk.Version)
        {
            return new EditResult.Conflict(risk, version);
        }

        var edited = RiskStatuses.Settle(risk, Patched(risk, patch), patch);
        var problems = RiskRules.Check(risk, edited, plan);
        if (problems.Count > 0)
        {
            return new EditResult.Invalid(problems);
        }

        var next = edited with { Version = risk.Version + 1 };
        var changes = RiskHistory.Between(risk, next, now, who, session: null).ToSeq();
        return new EditResult.Edited(changes.Count == 0 ? risk : next, changes);
    }

    internal static Risk Patched(Risk risk, RiskPatch patch) => risk with
    {
        Title = Text(patch.Title, risk.Title) ?? "",
        Cause = Text(patch.Cause, risk.Cause) ?? "",
        Event = Text(patch.Event, risk.Event) ?? "",
        Consequence = Text(patch.Consequence, risk.Consequence) ?? "",
        Kind = patch.Kind.Or(risk.Kind),
        Status = patch.Status.Or(risk.Status) ?? risk.Status,
        Parts = patch.Parts.IsSet ? (patch.Parts.Value ?? []).Distinct(StringComparer.Ordinal).ToSeq() : risk.Parts,
        Response = patch.Response.IsSet ? Patched(risk.Response, patch.Response.Value) : risk.Response,
        Tension = patch.Tension.Or(risk.Tension),
        NextReview = patch.NextReview.Or(risk.NextReview),
        RetiredWhy = Text(patch.RetiredWhy, risk.RetiredWhy),
        Signs = patch.Signs.IsSet ? (patch.Signs.Value ?? []).OrderBy(sign => sign.On).ToSeq() : risk.Signs,
        Nature = patch.Nature.Or(risk.Nature),
        Scale = Tags(patch.Scale, risk.Scale),
        Factors = Tags(patch.Factors, risk.Factors),
        Safeguards = Text(patch.Safeguards, risk.Safeguards),
    };

    private static Response Patched(Response old, ResponsePatch? patch) => patch is null
        ? new Response()
        : new Response(
            patch.Kind.Or(old.Kind),
            Text(patch.Action, old.Action),
            Text(patch.Owner, old.Owner),
            Text(patch.Decider, old.Decider),
            patch.TryBy.Or(old.TryBy),
            Text(patch.EarlySign, old.EarlySign),
            Text(patch.Threshold, old.Threshold),
            Text(patch.Watcher, old.Watcher),
            Text(patch.IfState, old.IfState),
            Text(patch.IfBy, old.IfBy),
            Text(patch.ThenMove, old.ThenMove),
            patch.Coupling.Or(old.Coupling),
            Text(patch.Prediction, old.Prediction),
            Text(patch.Studied, old.Studied),
            patch.Verdict.Or(old.Verdict),
            patch.Outcome.Or(old.Outcome),
            patch.OutcomeOn.Or(old.OutcomeOn),
            Text(patch.Pattern, old.Pattern),
            patch.Leverage.Or(old.Leverage),
            Text(patch.Consulted, old.Consulted),
            Text(patch.Veto, old.Veto),
            Text(patch.EvidenceFrom, old.EvidenceFrom),
            Text(patch.CarriedBy, old.CarriedBy),
            Text(patch.Leads, old.Leads),
            Text(patch.Learns, old.Learns),
            Text(patch.Experience, old.Experience),
            Text(patch.How, old.How),
            patch.HowBy.Or(old.HowBy),
            Tags(patch.Scale, old.Scale));

    /// <summary>Each tag once, in the order the method names them.</summary>
    private static Seq<T> Tags<T>(Edit<IReadOnlyList<T>> edit, Seq<T> old)
        where T : struct, Enum => edit.IsSet ? (edit.Value ?? []).Distinct().Order().ToSeq() : old;

    /// <summary>New text without the space around it; blank is none.</summary>
    private static string? Text(Edit<string> edit, string? old)
    {
        if (!edit.IsSet)
        {
            return old;
        }

        var text = edit.Value?.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }
}
