using PreMortem.Core.Register;

namespace PreMortem.Core.Sessions;

/// <summary>
/// What stays of a closed session once its people are forgotten: what an anonymous one would have left (PV3). Cards, risks, votes and promises
/// stay; names, places, roles, seats and moments go, here and wherever later sessions and changes took them along.
/// </summary>
public sealed class Forgetting
{
    private readonly string _code;
    private readonly IReadOnlyList<Entry> _log;
    private readonly HashSet<string> _names;

    /// <param name="log">All of a closed session's log, as it stands.</param>
    /// <exception cref="ArgumentException">The session is not closed.</exception>
    public Forgetting(IReadOnlyList<Entry> log)
    {
        _log = log;
        var session = Evolution.Replay(log);
        if (!session.Closed)
        {
            throw new ArgumentException("Only a closed session's people can be forgotten.", nameof(log));
        }

        IsDone = session.Sealed is not null;
        (_code, _names) = (session.Code, NamesIn(log));
    }

    /// <summary>For a copy from before the session was closed and forgotten: its rows know these people, the log that takes its place is there.</summary>
    /// <param name="log">As far as the copy has it.</param>
    public Forgetting(string code, IReadOnlyList<Entry> log) => (_code, _log, _names) = (code, log, NamesIn(log));

    /// <summary>Nobody is in it any more: it was anonymous, or its people were forgotten before.</summary>
    public bool IsDone { get; }

    /// <summary>The log as an anonymous session's, sealed (SL1 to SL5).</summary>
    /// <param name="chance">A secret that nobody keeps.</param>
    public IReadOnlyList<Entry> Log(ulong chance) =>
        IsDone ? _log : Sealing.Seal([.. _log.Select(entry => entry with { Facts = entry.Facts.Select(Unnamed).ToSeq() })], chance);

    /// <summary>A later session's log with what it took along of this one's people.</summary>
    public Fact Later(Fact fact) => fact is not SessionOpened opened ? fact : opened with
    {
        Carried = opened.Carried.Select(risk => risk with
        {
            LoneBy = risk.LoneBy is { } name && _names.Contains(name) ? null : risk.LoneBy,
            Signs = risk.Signs.Select(Sign).ToSeq(),
        }).ToSeq(),
        CarriedParked = opened.CarriedParked.Select(Parked).ToSeq(),
    };

    public SessionSummary Summary(SessionSummary summary) => summary with
    {
        Anonymous = true,
        Commitments = summary.Commitments.Select(line => line with { By = null }).OrderBy(line => line.Text, StringComparer.Ordinal).ToSeq(),
    };

    /// <summary>A row without this session's people. Sites that only their reasons named go as well: an anonymous room names none (VW3).</summary>
    public Risk Row(Risk risk)
    {
        bool Ours(RiskReason reason) => (reason.Session ?? risk.Session) == _code;
        var theirs = risk.Reasons.Where(Ours).Select(reason => reason.Site).OfType<string>()
            .Except(risk.Reasons.Where(reason => !Ours(reason)).Select(reason => reason.Site).OfType<string>(), StringComparer.Ordinal)
            .ToHashSet(StringComparer.Ordinal);
        var isLast = risk.Votes.Count > 0 && risk.Votes[^1].Concern == risk.Concern;
        var votes = risk.Votes.Select(vote => vote.Session == _code ? vote with { Concern = vote.Concern.Unnamed() } : vote).ToSeq();
        return risk with
        {
            Sites = risk.Sites.Where(site => !theirs.Contains(site)).ToSeq(),
            Reasons = risk.Reasons.Select(reason => Ours(reason) ? Unsaid(reason) : reason).ToSeq(),
            Signs = risk.Signs.Select(Sign).ToSeq(),
            Votes = votes,
            Concern = isLast ? votes[^1].Concern : risk.Session == _code && risk.Concern is { } concern ? concern.Unnamed() : risk.Concern,
        };
    }

    public LooseReasons Loose(LooseReasons loose) => new(
        loose.Parked.Select(Parked).ToSeq(),
        loose.NotPinnedDown.Select(one => one.Session == _code ? one with { Reason = Unsaid(one.Reason) } : one).ToSeq());

    /// <summary>A change between meetings, with what it would bring back when it is undone.</summary>
    public RegisterEdit Edit(RegisterEdit edit) => edit with
    {
        Rows = edit.Rows.Select(row => new RowEdit(row.Before is { } before ? Row(before) : null, row.After is { } after ? Row(after) : null)).ToSeq(),
        Loose = edit.Loose is { } loose ? new LooseEdit(Loose(loose.Before), Loose(loose.After)) : null,
    };

    private static HashSet<string> NamesIn(IReadOnlyList<Entry> log) =>
        log.SelectMany(entry => entry.Facts).Select(NameIn).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static string? NameIn(Fact fact) => fact switch
    {
        SeatTaken taken => taken.Name,
        SeatChanged changed => changed.Name,
        _ => null,
    };

    private static Fact Unnamed(Fact fact) => fact is SessionOpened opened ? opened with { Anonymous = true } : fact;

    private static RiskReason Unsaid(RiskReason reason) => reason with { By = null, Site = null, Role = null };

    private ParkedReason Parked(ParkedReason parked) => parked.Session == _code ? parked with { Reason = Unsaid(parked.Reason) } : parked;

    private SignSeen Sign(SignSeen sign) => sign.Session == _code ? sign with { By = null } : sign;
}
