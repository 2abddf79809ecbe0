using PreMortem.Core.Sessions;

namespace PreMortem.Core.Register;

/// <summary>What a session means for the register: pure, so that log and register can always be compared (ST2).</summary>
/// <param name="Risks">Rows of its own, whole.</param>
/// <param name="Updates">What it changed in rows that were there before it, since it began (CA4).</param>
/// <param name="Settled">What it changed of reasons that earlier sessions parked (RV6).</param>
public sealed record RegisterOfSession(
    Seq<Risk> Risks,
    Seq<ParkedReason> Parked,
    Seq<UnpinnedReason> NotPinnedDown,
    SessionSummary Summary,
    Seq<RiskUpdate> Updates = default,
    Seq<ParkedUpdate> Settled = default)
{
    public static RegisterOfSession From(Session session) => new(
        session.Forming.Risks.Values.Where(risk => !risk.Carried).OrderBy(risk => risk.Number).Select(risk => RiskOf(session, risk)).ToSeq(),
        Placed(session, Place.Parked).Select(pair => new ParkedReason(session.Code, pair.Reason, pair.Placement.Owner, pair.Placement.Revisit!.Value)).ToSeq(),
        Placed(session, Place.NotPinnedDown).Select(pair => new UnpinnedReason(session.Code, pair.Reason)).ToSeq(),
        Summarise(session),
        UpdatesBetween(session.Carried.Select(CarriedState.Untouched), session, session.OpenedAt, null),
        SettledBetween(new(), session));

    /// <summary>What is to be written after an entry; null where the register stays as it was. Writing and voting change nothing in it, so they cost nothing here.</summary>
    public static RegisterWrite? Between(Session before, Session after, Entry entry)
    {
        if (ReferenceEquals(before.Forming, after.Forming) && !entry.Facts.Any(fact => Touches(fact, after)))
        {
            return null;
        }

        var was = From(before);
        var now = From(after);
        var old = was.Risks.ToDictionary(risk => risk.Number);
        var changed = now.Risks.Where(risk => !old.TryGetValue(risk.Number, out var known) || known != risk).ToList();
        var removed = old.Keys.Except(now.Risks.Select(risk => risk.Number)).ToSeq();
        var who = after.Anonymous || entry.Seat is null ? null : after.Seats.GetValueOrDefault(entry.Seat)?.Name;
        return new(
            changed.ToSeq(),
            removed,
            changed.SelectMany(risk => RiskHistory.Between(old.GetValueOrDefault(risk.Number), risk, entry.At, who, after.Code)).ToSeq(),
            was.Parked == now.Parked ? null : now.Parked,
            was.NotPinnedDown == now.NotPinnedDown ? null : now.NotPinnedDown,
            now.Summary,
            UpdatesBetween(CarriedState.Of(before), after, entry.At, who),
            SettledBetween(before.Forming, after));
    }

    private static Seq<RiskUpdate> UpdatesBetween(IEnumerable<CarriedState> before, Session after, DateTimeOffset at, string? who) => before
        .Zip(CarriedState.Of(after))
        .Where(states => states.First != states.Second)
        .Select(states => states.First.To(states.Second, after.Code, at, who))
        .ToSeq();

    private static Seq<ParkedUpdate> SettledBetween(Forming before, Session after) => after.CarriedParked
        .Select(parked => new ParkedUpdate(parked, RevisitOf(before, parked), RevisitOf(after.Forming, parked), after.Forming.Settled.GetValueOrDefault(CarriedParked.IdOf(parked))?.Why))
        .Where(update => update.Was != update.Revisit)
        .ToSeq();

    private static DateOnly? RevisitOf(Forming forming, ParkedReason parked) =>
        forming.Settled.TryGetValue(CarriedParked.IdOf(parked), out var settled) ? settled.Revisit : parked.Revisit;

    private static bool Touches(Fact fact, Session after) => fact switch
    {
        PhaseEntered or AgendaChanged or ConcernClosed or ConcernReopened or ShiftShown or ReviewSet or SessionClosed => true,
        PlanChanged or PlanKept or PlanChangeTakenBack or CommitmentMade or FeedbackGiven { Question: null } => true,
        SeatChanged or SeatRemoved or HadToo or ReasonFolded or ReasonHidden or ReasonReleased or SeatReadmitted => true,
        SignAnswered or PartPutBack => true,
        MarkedUnclear => after.ConcernClosed,
        _ => false,
    };

    private static Risk RiskOf(Session session, RoomRisk risk)
    {
        var reasons = Voices.Behind(session, risk).ToList();
        var vote = VoteOn(session, risk);
        var joined = Voices.Joined(session, risk).ToList();
        return new(
            risk.Number,
            risk.Title,
            risk.Cause,
            risk.Event,
            risk.Consequence,
            risk.Mode,
            risk.Kind,
            StatusOf(risk),
            risk.Parts,
            joined.Concat(reasons.Select(reason => ReasonOf(session, reason))).ToSeq(),
            Voices.SitesOf(session, reasons).Union(joined.Select(reason => reason.Site).OfType<string>()).ToSeq(),
            Voices.IsLone(session, risk),
            vote?.Concern,
            risk.Response,
            risk.Tension,
            session.Review,
            risk.Gone,
            session.Code,
            Votes: vote is null ? [] : [vote],
            Nature: risk.Tags.Nature,
            Scale: risk.Tags.Scale,
            Factors: risk.Tags.Factors,
            Safeguards: risk.Tags.Safeguards);
    }

    /// <summary>This meeting's closed vote on a risk.</summary>
    public static Vote? VoteOn(Session session, RoomRisk risk) => session.ConcernClosed
        ? new(session.Code, session.OpenedOn, session.Level, session.Site, Tally.ByGroups(session, risk))
        : null;

    /// <summary>A risk of an earlier meeting keeps the status it had until the room changes what the status follows from; that it occurred is never taken back here, and a risk for which the work is redesigned stays so until it is held as a tension (CA5, CA8).</summary>
    public static RiskStatus StatusOf(Session session, RoomRisk risk) =>
        risk.Carried && risk.Gone is null && session.FindCarried(risk.Id) is { } before
        && (before.Status == RiskStatus.Occurred
            || (before.Status == RiskStatus.Redesigning && risk.Tension is null)
            || StatusOf(before.TakenUp()) == StatusOf(risk))
            ? before.Status
            : StatusOf(risk);

    public static RiskStatus StatusOf(RoomRisk risk) => risk switch
    {
        { Gone: not null } => RiskStatus.Retired,
        { Tension: not null } => RiskStatus.HeldTension,
        { Response: { Action: not null, Owner: not null } } => RiskStatus.Treating,
        { Response.EarlySign: not null } => RiskStatus.Watching,
        _ => RiskStatus.Open,
    };

    /// <summary>In an anonymous room nothing of the author goes into the register (VW3).</summary>
    public static RiskReason ReasonOf(Session session, Reason reason)
    {
        var by = session.Anonymous ? null : session.Seats[reason.Seat];
        return new(
            reason.Id,
            reason.Text,
            by?.Name,
            by?.Site,
            by?.Role,
            reason.HadBy?.Count ?? 0,
            (reason.Folded ?? []).Select(id => session.Reasons[id].Text).ToSeq(),
            reason.Tacit,
            reason.Lens,
            session.Code,
            reason.Lone,
            reason.Entered);
    }

    private static IEnumerable<(RiskReason Reason, Placement Placement)> Placed(Session session, Place place) => session.OnTheWall
        .Select(reason => (reason, placement: session.Forming.PlaceOf(reason.Id)))
        .Where(pair => pair.placement.Place == place)
        .Select(pair => (ReasonOf(session, pair.reason), pair.placement));

    private static SessionSummary Summarise(Session session)
    {
        var people = session.People.ToList();
        return new(
            session.Code,
            session.OpenedOn,
            session.Agenda.Title,
            session.Anonymous,
            session.Level,
            session.Site,
            people.Count,
            session.Sealed ?? people.Select(seat => seat.Site).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToSeq(),
            session.Shift,
            session.PlanChanges.ToSeq(),
            session.NothingChanged,
            session.Seats.Values.Where(seat => seat.Commitment is not null)
                .Select(seat => new Commitment(seat.Commitment!, session.Anonymous ? null : seat.Name))
                .OrderBy(line => session.Anonymous ? line.Text : "", StringComparer.Ordinal).ToSeq(),
            session.Seats.Values.Select(seat => seat.Feedback).OfType<string>().Order(StringComparer.Ordinal).ToSeq(),
            session.Overrides.ToSeq(),
            session.Shared.Count,
            session.Seats.Values.Sum(seat => seat.Unshared),
            session.Review,
            session.Closed,
            session.PlanVersion,
            ClosingQuestions.Told(session),
            PutBack: session.PutBack.ToSeq());
    }
}
