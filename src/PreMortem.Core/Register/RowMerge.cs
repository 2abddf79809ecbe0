namespace PreMortem.Core.Register;

/// <summary>Two rows that say the same become one between meetings (RP4, RP5).</summary>
public static class RowMerge
{
    /// <summary>Why these two cannot become one; null where they can. The field is <c>into</c>.</summary>
    public static Problem? Refusal(Risk source, Risk target) =>
        source.Number == target.Number ? new("into", RowPhrases.IntoItself)
        : source.Status == RiskStatus.Retired ? new("into", RowPhrases.IsRetired.With(("risk", source.Id)))
        : target.Status == RiskStatus.Retired ? new("into", RowPhrases.IntoRetired.With(("risk", target.Id)))
        : null;

    /// <summary>
    /// Reasons, votes, parts, sites and signs move into <paramref name="target"/>, whose words stay. <paramref name="source"/> keeps its own words and is retired.
    /// A response and a tension move only where <paramref name="target"/> has neither.
    /// </summary>
    public static RegisterEdit Of(Risk source, Risk target) => new(
        RegisterEditKind.Merged,
        [new(target, Joined(target, source) with { Version = target.Version + 1 }), new(source, Emptied(source, target) with { Version = source.Version + 1 })]);

    private static Risk Joined(Risk target, Risk source)
    {
        var votes = Votes(target, source);
        var joined = target with
        {
            Mode = target.Mode ?? source.Mode,
            Kind = target.Kind ?? source.Kind,
            Parts = target.Parts.Union(source.Parts, StringComparer.Ordinal).ToSeq(),
            Reasons = target.Reasons.Union(source.Reasons).ToSeq(),
            Sites = target.Sites.Union(source.Sites, StringComparer.Ordinal).ToSeq(),
            LoneVoice = LoneVoices.OfBoth(target, source),
            Votes = votes,
            Concern = target is { Concern: { } own, Votes.Count: 0 } ? own : votes.LastOrDefault()?.Concern ?? source.Concern,
            Signs = Signs(target, source),
            NextReview = target.NextReview ?? source.NextReview,
            Nature = target.Nature ?? source.Nature,
            Scale = target.Scale.Union(source.Scale).Order().ToSeq(),
            Factors = target.Factors.Union(source.Factors).Order().ToSeq(),
            Safeguards = target.Safeguards ?? source.Safeguards,
        };
        return target.Response != new Response() || target.Tension is not null
            ? joined
            : joined with { Response = source.Response, Tension = source.Tension, Status = target.Status == RiskStatus.Open ? source.Status : target.Status };
    }

    private static Risk Emptied(Risk source, Risk target) => source with
    {
        Status = RiskStatus.Retired,
        RetiredWhy = RowPhrases.MergedInto.With(("risk", target.Id)).ToString(),
        Parts = [],
        Reasons = [],
        Sites = [],
        LoneVoice = false,
        Votes = [],
        Concern = source.Votes.Count == 0 && target.Concern is not null ? source.Concern : null,
        Signs = [],
        Tension = null,
    };

    /// <summary>By date; of one day the target's own come last, as the last vote counts (RG8).</summary>
    private static Seq<Vote> Votes(Risk target, Risk source) => source.Votes.Concat(target.Votes).OrderBy(vote => vote.On).ToSeq();

    /// <summary>An id that both rows use is told apart by the row it came from.</summary>
    private static Seq<SignSeen> Signs(Risk target, Risk source)
    {
        var taken = target.Signs.Select(sign => sign.Id).ToHashSet(StringComparer.Ordinal);
        return source.Signs.Select(sign => sign with { Id = Free(sign.Id, source.Id, taken) }).Concat(target.Signs).OrderBy(sign => sign.On).ToSeq();
    }

    private static string Free(string id, string row, HashSet<string> taken)
    {
        while (!taken.Add(id))
        {
            id = $"{row}-{id}";
        }

        return id;
    }
}
