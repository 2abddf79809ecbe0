using PreMortem.Core.Sessions;

namespace PreMortem.Web.Live;

/// <summary>Whose own records an entry can change: the sender's for what one gives oneself, with its pod's while the room is in pods, everybody's for all else.</summary>
internal static class SeatsTouched
{
    /// <param name="after">The room after the entry.</param>
    /// <returns>Null means everybody.</returns>
    public static IEnumerable<string>? By(Entry entry, Session after)
    {
        if (!entry.Facts.All(fact => IsOnesOwn(fact) || IsOfAPod(fact, after)))
        {
            return null;
        }

        var seats = entry.Facts.OfType<PodJoined>().Select(joined => joined.Seat).Concat(entry.Seat is { } sender ? [sender] : []);
        return [.. seats.SelectMany(seat => Pods.Mates(after, seat).Append(seat))];
    }

    private static bool IsOnesOwn(Fact fact) => fact
        is SeatTaken or DoneSaid or PlanTicked or QuestionAsked or ConfidenceGiven
        or ReasonWritten or ReasonReworded or ReasonRemoved or ReasonRestored or ReasonsRanked
        or HadToo or ModeWasAnswered or ConcernsPicked or RiskRated or MarkedUnclear
        or SignAnswered or Suggested or ResponseOffered or CommitmentMade or FeedbackGiven;

    /// <summary>What is told, passed and sent up there is the sender's pod's: the author of a card sits in it too.</summary>
    private static bool IsOfAPod(Fact fact, Session after) => after.InPods
        && fact is PodJoined or ReasonToldToPod or PodTurnPassed or ReasonSentUp or ReasonShared;
}
