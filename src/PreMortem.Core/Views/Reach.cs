using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary>Whom an entry concerns: whose own records it can change, and whether the groups see more of it than a number (VW8).</summary>
public static class Reach
{
    /// <summary>Seats whose own records may have changed, and while the room is in pods those that sit with them; null means everybody's.</summary>
    /// <param name="before">The room before this entry, or before the ones that were stored with it.</param>
    /// <param name="after">The room after them.</param>
    public static IReadOnlySet<string>? SeatsOf(Entry entry, Session before, Session after)
    {
        var seats = new HashSet<string>(StringComparer.Ordinal);
        if (entry.Seat is { } sender)
        {
            seats.Add(sender);
        }

        foreach (var fact in entry.Facts)
        {
            if (Of(fact, before, after) is not { } touched)
            {
                return null;
            }

            seats.UnionWith(touched);
        }

        seats.UnionWith([.. seats.SelectMany(seat => Pods.Mates(before, seat).Concat(Pods.Mates(after, seat)))]);
        return seats;
    }

    /// <summary>To a group it is one more of something: who is here, how many wrote, picked or answered. It need not be told at once (LV3).</summary>
    public static bool IsCounted(Entry entry) => entry.Facts.All(fact => fact
        is SeatTaken or SeatChanged or DoneSaid or PlanTicked or ConfidenceGiven
        or ReasonWritten or ReasonReworded or ReasonRemoved or ReasonRestored or ReasonsRanked
        or HadToo or ModeWasAnswered or ConcernsPicked or RiskRated or MarkedUnclear
        or PodJoined or ReasonToldToPod or PodTurnPassed);

    private static IEnumerable<string>? Of(Fact fact, Session before, Session after) => fact switch
    {
        SeatTaken f => [f.Seat],
        SeatChanged f => [f.Seat],
        ReasonShared f => after.Reasons[f.Reason] is { EnteredBy: { } leader } entered ? [entered.Seat, leader] : [after.Reasons[f.Reason].Seat],
        ReasonFolded f => [after.Reasons[f.Reason].Seat, after.Reasons[f.Into].Seat],
        ReasonPlaced f => [after.Reasons[f.Reason].Seat],
        HadToo f => [f.Seat, after.Reasons[f.Reason].Seat],
        TurnGiven f => Turn(before, f.Seat),
        TurnPassed f => Turn(before, f.Seat),
        AdditionsOpened when before.InPods => null,
        RoundBegan or AdditionsOpened => Turn(before),
        PodJoined f => [f.Seat],
        PodTurnPassed f => [f.Seat],
        ReasonToldToPod f => [after.Reasons[f.Reason].Seat],
        ReasonSentUp f => [after.Reasons[f.Reason].Seat],
        ReasonWritten f => [f.Seat],
        ReasonReworded f => [after.Reasons[f.Reason].Seat],
        ReasonRemoved f => [after.Reasons[f.Reason].Seat],
        ReasonRestored f => [after.Reasons[f.Reason].Seat],
        TurnsDrawn or AdditionsEnded or TimerExtended or TimerPaused or TimerResumed or TimeRanOut or WritingLocked
            or PartShown or LensShown or ModeShown or RiskShown or ItemShown or PartPutBack or DoorLocked or RoomHurried or GateOverridden
            or AgendaChanged or PhaseNoted or LeadHandedOver or PlanChangeTakenBack => [],
        DoneSaid or PlanTicked or QuestionAsked or ConfidenceGiven
            or ReasonsRanked
            or ModeWasAnswered or ConcernsPicked or RiskRated or MarkedUnclear
            or SignAnswered or Suggested or ResponseOffered or CommitmentMade or FeedbackGiven => [],
        _ => null,
    };

    /// <summary>Whose turn it was, and whose it is.</summary>
    private static IEnumerable<string> Turn(Session before, params IEnumerable<string> now) => before.Sharing.Turn is { } turn ? now.Append(turn) : now;
}
