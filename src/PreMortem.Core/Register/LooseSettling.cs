namespace PreMortem.Core.Register;

/// <summary>What becomes, between meetings, of a reason that no risk took up (RP6). Pure: each gives the change, or null where the reason is no longer where it was.</summary>
public static class LooseSettling
{
    public const int LongestWhy = 1000;

    /// <summary>A parked reason, looked at again on another day; one that nobody could pin down is parked for that day.</summary>
    public static RegisterEdit? LookAgain(LooseReasons loose, string session, string reason, DateOnly revisit)
    {
        if (Parked(loose, session, reason) is { } parked)
        {
            return Settled([], loose, loose with { Parked = loose.Parked.Select(one => one == parked ? one with { Revisit = revisit } : one).ToSeq() });
        }

        return Unpinned(loose, session, reason) is { } unpinned
            ? Settled([], loose, new(loose.Parked.Add(new(session, unpinned.Reason, null, revisit)), loose.NotPinnedDown.Remove(unpinned)))
            : null;
    }

    /// <summary>A reason that turned out to belong to a risk: it stands behind it with all its words, and with its site.</summary>
    public static RegisterEdit? PutInto(LooseReasons loose, string session, string reason, Risk risk)
    {
        if (Find(loose, session, reason) is not { } found)
        {
            return null;
        }

        var given = found with { Session = found.Session ?? session };
        var taken = risk with
        {
            Reasons = risk.Reasons.Add(given),
            Sites = given.Site is { } site && !risk.Sites.Contains(site) ? risk.Sites.Add(site) : risk.Sites,
            LoneVoice = LoneVoices.With(risk, given),
            Version = risk.Version + 1,
        };
        return Settled([new(risk, taken)], loose, Without(loose, session, reason));
    }

    /// <summary>A parked reason that is not followed up: kept as it was said, with why.</summary>
    public static RegisterEdit? Drop(LooseReasons loose, string session, string reason, string why) =>
        Parked(loose, session, reason) is { } parked
            ? Settled([], loose, new(loose.Parked.Remove(parked), loose.NotPinnedDown.Add(new(session, parked.Reason, why))))
            : null;

    /// <summary>The reason, parked or not pinned down; null where no such reason is loose.</summary>
    public static RiskReason? Find(LooseReasons loose, string session, string reason) =>
        Parked(loose, session, reason)?.Reason ?? Unpinned(loose, session, reason)?.Reason;

    private static ParkedReason? Parked(LooseReasons loose, string session, string reason) =>
        loose.Parked.FirstOrDefault(one => one.Session == session && one.Reason.Id == reason);

    private static UnpinnedReason? Unpinned(LooseReasons loose, string session, string reason) =>
        loose.NotPinnedDown.FirstOrDefault(one => one.Session == session && one.Reason.Id == reason);

    private static LooseReasons Without(LooseReasons loose, string session, string reason) => new(
        Parked(loose, session, reason) is { } parked ? loose.Parked.Remove(parked) : loose.Parked,
        Parked(loose, session, reason) is null && Unpinned(loose, session, reason) is { } unpinned ? loose.NotPinnedDown.Remove(unpinned) : loose.NotPinnedDown);

    private static RegisterEdit Settled(Seq<RowEdit> rows, LooseReasons before, LooseReasons after) => new(RegisterEditKind.ParkedSettled, rows, new(before, after));
}
