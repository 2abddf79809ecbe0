using PreMortem.Core.Sessions;

namespace PreMortem.Web.Live;

/// <summary>Whose own records an entry can change: the sender's for what one gives oneself, everybody's for all else.</summary>
internal static class SeatsTouched
{
    /// <summary>Null means everybody.</summary>
    public static IEnumerable<string>? By(Entry entry) =>
        entry.Facts.All(IsOnesOwn) ? entry.Seat is null ? [] : [entry.Seat] : null;

    private static bool IsOnesOwn(Fact fact) => fact
        is SeatTaken or DoneSaid or PlanTicked or QuestionAsked or ConfidenceGiven
        or ReasonWritten or ReasonReworded or ReasonRemoved or ReasonRestored or ReasonsRanked
        or HadToo or ModeWasAnswered or ConcernsPicked or RiskRated or MarkedUnclear
        or SignAnswered or Suggested or ResponseOffered or CommitmentMade or FeedbackGiven;
}
