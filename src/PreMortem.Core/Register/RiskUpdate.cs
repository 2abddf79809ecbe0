namespace PreMortem.Core.Register;

/// <summary>
/// What a meeting changes in a row that was there before it (CA4): only the fields it changed, and its own reasons, vote and signs in
/// the place of those it had given. Done twice it is done once, and what a leader edited meanwhile stays.
/// </summary>
/// <param name="Session">The code of the meeting.</param>
/// <param name="Changes">Fields, in the order the room changed them.</param>
/// <param name="Reasons">All that this meeting gave.</param>
/// <param name="Joined">All reasons of earlier meetings that were parked and that this meeting put into the risk.</param>
/// <param name="Left">Such reasons that it took out again.</param>
/// <param name="Vote">This meeting's; null where there is none.</param>
/// <param name="Signs">All that this meeting saw.</param>
/// <param name="LoneVoice">Null where it stays as it was.</param>
/// <param name="Who">Whom the history names; nobody in an anonymous room.</param>
public sealed record RiskUpdate(
    int Number,
    string Session,
    Seq<RiskPatch> Changes,
    Seq<RiskReason> Reasons,
    Seq<RiskReason> Joined,
    Seq<RiskReason> Left,
    Vote? Vote,
    Seq<SignSeen> Signs,
    bool? LoneVoice,
    DateTimeOffset At,
    string? Who)
{
    /// <summary>The row with this update; its version is left to whoever stores it.</summary>
    public Risk On(Risk row)
    {
        var moved = Joined.Concat(Left).Select(reason => (reason.Session, reason.Id)).ToHashSet();
        var others = row.Reasons.Where(reason => reason.Session != Session && !moved.Contains((reason.Session, reason.Id)));
        var reasons = others.Concat(Joined).Concat(Reasons).ToSeq();
        return OnVotes(Changes.Aggregate(row, On) with
        {
            Reasons = reasons,
            Sites = reasons == row.Reasons ? row.Sites : Sites(row, reasons),
            LoneVoice = LoneVoice ?? row.LoneVoice,
            Signs = row.Signs.Where(sign => sign.Session != Session).Concat(Signs).OrderBy(sign => sign.On).ToSeq(),
        });
    }

    /// <summary>A line for each field that became different; of the signs, only those that came or went.</summary>
    public IEnumerable<RiskChange> History(Risk before, Risk after) => RiskHistory.Between(
        before with { Signs = Without(before.Signs, after.Signs) },
        after with { Signs = Without(after.Signs, before.Signs) },
        At,
        Who,
        Session);

    /// <summary>This update and a later one of the same row as one. Where two people gave them, the history names neither.</summary>
    public RiskUpdate Then(RiskUpdate next) => next with
    {
        Changes = Changes.Concat(next.Changes).ToSeq(),
        Left = Left.Union(next.Left).Except(next.Joined).ToSeq(),
        LoneVoice = next.LoneVoice ?? LoneVoice,
        Who = Who == next.Who ? Who : null,
    };

    /// <summary>A status that follows from a response never lowers what was retired or has occurred; only the room that dropped a risk takes that back (CA5).</summary>
    private static Risk On(Risk row, RiskPatch change)
    {
        var kept = row.Status is RiskStatus.Retired or RiskStatus.Occurred && change.Status.Value != RiskStatus.Retired && !change.RetiredWhy.IsSet;
        var changed = RiskEdit.Patched(row, kept ? change with { Status = default } : change);
        return changed.Tension is not null && changed.Status is RiskStatus.Open or RiskStatus.Watching or RiskStatus.Treating
            ? changed with { Status = RiskStatus.HeldTension }
            : changed;
    }

    private Risk OnVotes(Risk row)
    {
        if (Vote is null && row.Votes.All(vote => vote.Session != Session))
        {
            return row;
        }

        var votes = row.Votes.Where(vote => vote.Session != Session).Concat(Vote is { } mine ? [mine] : []).OrderBy(vote => vote.On).ToSeq();
        return row with { Votes = votes, Concern = votes.Count == 0 ? null : votes[^1].Concern };
    }

    /// <summary>Those that stood without a reason to name them, and then those of the reasons.</summary>
    private static Seq<string> Sites(Risk row, Seq<RiskReason> reasons) =>
        row.Sites.Except(SitesOf(row.Reasons)).Union(SitesOf(reasons)).ToSeq();

    private static IEnumerable<string> SitesOf(Seq<RiskReason> reasons) => reasons.Select(reason => reason.Site).OfType<string>();

    /// <summary>Signs are numbered anew as others come in, so what they say counts, not their ids.</summary>
    private static Seq<SignSeen> Without(Seq<SignSeen> signs, Seq<SignSeen> known)
    {
        var left = known.CountBy(sign => sign with { Id = "" }).ToDictionary();
        return signs.Where(sign => left.GetValueOrDefault(sign with { Id = "" }) is var count && (left[sign with { Id = "" }] = count - 1) < 0).ToSeq();
    }
}
