namespace PreMortem.Core.Register;

/// <summary>What one append to a session's log changes in the register. Stored in the same transaction as the facts behind it (ST2).</summary>
/// <param name="Risks">Rows to insert or replace, whole.</param>
/// <param name="Removed">Numbers of rows that were undone: row and history go, before <paramref name="Risks"/> are written.</param>
/// <param name="History">Rows to add to the history.</param>
/// <param name="Parked">All parked reasons of the session; null where they did not change.</param>
/// <param name="NotPinnedDown">All reasons of the session that nobody could pin down; null where they did not change.</param>
/// <param name="Summary">The session's summary; null keeps the one there is.</param>
/// <param name="Updates">Changes to rows that were there before the session (CA4).</param>
/// <param name="Settled">Changes to reasons that earlier sessions parked (RV6).</param>
public sealed record RegisterWrite(
    Seq<Risk> Risks,
    Seq<int> Removed,
    Seq<RiskChange> History,
    Seq<ParkedReason>? Parked,
    Seq<UnpinnedReason>? NotPinnedDown,
    SessionSummary? Summary,
    Seq<RiskUpdate> Updates = default,
    Seq<ParkedUpdate> Settled = default)
{
    /// <summary>This write and the next one as one: the later row wins, the history is kept of rows that stand.</summary>
    public RegisterWrite Then(RegisterWrite next)
    {
        var later = next.Risks.Select(risk => risk.Number).Concat(next.Removed).ToHashSet();
        return new(
            Risks.Where(risk => !later.Contains(risk.Number)).Concat(next.Risks).ToSeq(),
            Removed.Union(next.Removed).ToSeq(),
            History.Where(change => !next.Removed.Contains(change.Risk)).Concat(next.History).ToSeq(),
            next.Parked ?? Parked,
            next.NotPinnedDown ?? NotPinnedDown,
            next.Summary ?? Summary,
            Updates.Concat(next.Updates).GroupBy(update => update.Number).Select(row => row.Aggregate((one, later) => one.Then(later))).ToSeq(),
            Settled.Concat(next.Settled).GroupBy(settled => settled.Parked).Select(one => one.Aggregate((first, later) => first.Then(later))).ToSeq());
    }
}
