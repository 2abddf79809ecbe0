using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Import;

/// <summary>Some fields of a row in a file as the patch an edit would send, so that an import follows the same rules (IP4).</summary>
internal static class RowPatch
{
    /// <summary>What a file may change. Reasons, votes and where a risk came from are what a meeting said: no file rewrites them (IP6).</summary>
    public static bool CanChange(string field) => field is not ("reasons" or "concern");

    /// <param name="fields">Names as in <see cref="RiskFields"/>.</param>
    public static RiskPatch Of(Risk now, Risk file, IReadOnlySet<string> fields)
    {
        Edit<T> Taken<T>(string name, T? value) => fields.Contains(name) ? new(value) : default;
        var answer = file.Response;
        return new(
            Title: Taken("title", file.Title),
            Cause: Taken("cause", file.Cause),
            Event: Taken("event", file.Event),
            Consequence: Taken("consequence", file.Consequence),
            Kind: Taken("kind", file.Kind),
            Status: Taken<RiskStatus?>("status", file.Status),
            Parts: Taken<IReadOnlyList<string>>("parts", file.Parts),
            Response: new(new ResponsePatch(
                Taken("response.kind", answer.Kind),
                Taken("response.action", answer.Action),
                Taken("response.owner", answer.Owner),
                Taken("response.decider", answer.Decider),
                Taken("response.tryBy", answer.TryBy),
                Taken("response.earlySign", answer.EarlySign),
                Taken("response.threshold", answer.Threshold),
                Taken("response.watcher", answer.Watcher),
                Taken("response.ifState", answer.IfState),
                Taken("response.ifBy", answer.IfBy),
                Taken("response.thenMove", answer.ThenMove),
                Taken("response.coupling", answer.Coupling),
                Taken("response.prediction", answer.Prediction),
                Taken("response.studied", answer.Studied),
                Taken("response.verdict", answer.Verdict),
                Taken("response.outcome", answer.Outcome),
                Taken("response.outcomeOn", answer.OutcomeOn),
                Taken("response.pattern", answer.Pattern),
                Taken("response.leverage", answer.Leverage),
                Taken("response.consulted", answer.Consulted),
                Taken("response.veto", answer.Veto),
                Taken("response.evidenceFrom", answer.EvidenceFrom),
                Taken("response.carriedBy", answer.CarriedBy),
                Taken("response.leads", answer.Leads),
                Taken("response.learns", answer.Learns),
                Taken("response.experience", answer.Experience),
                Taken("response.how", answer.How),
                Taken("response.howBy", answer.HowBy),
                Taken<IReadOnlyList<ScaleDimension>>("response.scale", answer.Scale))),
            Tension: fields.Any(field => field.StartsWith("tension.", StringComparison.Ordinal)) ? new(TensionOf(now.Tension, file.Tension, fields)) : default,
            NextReview: Taken("nextReview", file.NextReview),
            RetiredWhy: Taken("retiredWhy", file.RetiredWhy),
            Signs: Taken<IReadOnlyList<SignSeen>>("signs", Signs(now, file)),
            Nature: Taken("nature", file.Nature),
            Scale: Taken<IReadOnlyList<ScaleDimension>>("scale", file.Scale),
            Factors: Taken<IReadOnlyList<DesignFactor>>("factors", file.Factors),
            Safeguards: Taken("safeguards", file.Safeguards));
    }

    private static Tension? TensionOf(Tension? now, Tension? file, IReadOnlySet<string> fields)
    {
        if (file is null || now is null)
        {
            return file;
        }

        return new(
            fields.Contains("tension.poleA") ? file.PoleA : now.PoleA,
            fields.Contains("tension.poleB") ? file.PoleB : now.PoleB,
            fields.Contains("tension.revisit") ? file.Revisit : now.Revisit);
    }

    /// <summary>A sign the register knows stays itself; one that was written by hand gets an id of its own.</summary>
    private static IReadOnlyList<SignSeen> Signs(Risk now, Risk file)
    {
        var known = now.Signs.ToList();
        var used = known.Select(sign => sign.Id).ToHashSet(StringComparer.Ordinal);
        List<SignSeen> signs = [];
        foreach (var sign in file.Signs)
        {
            var at = known.FindIndex(old => (old.On, old.Where ?? "", old.Note ?? "") == (sign.On, sign.Where ?? "", sign.Note ?? ""));
            if (at >= 0)
            {
                signs.Add(known[at]);
                known.RemoveAt(at);
                continue;
            }

            var id = sign.Id;
            for (var next = 1; id.Length == 0 || !used.Add(id); next++)
            {
                id = $"i{next}";
            }

            signs.Add(sign with { Id = id, Session = null });
        }

        return signs;
    }
}
