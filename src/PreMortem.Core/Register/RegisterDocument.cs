using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Register;

/// <summary>A register as it stands: all that a page or an export shows of it.</summary>
/// <param name="History">What happened to the rows, oldest first; only where it was asked for.</param>
/// <param name="Rehearsal">True where simulated people met; nothing where it is a real register (RH2).</param>
public sealed record RegisterDocument(
    string InitiativeId,
    Initiative Initiative,
    Seq<SessionSummary> Sessions,
    Seq<Risk> Risks,
    Seq<ParkedReason> Parked,
    Seq<UnpinnedReason> NotPinnedDown,
    Seq<RiskChange> History = default,
    bool? Rehearsal = null);

/// <summary>A reason kept for later, with a date to look at it again (CN).</summary>
public sealed record ParkedReason(string Session, RiskReason Reason, string? Owner, DateOnly Revisit);

/// <summary>A reason nobody could pin down, or that was parked and is not followed up: kept as it was said.</summary>
/// <param name="Why">Why a parked reason is not followed up (RP6).</param>
public sealed record UnpinnedReason(string Session, RiskReason Reason, string? Why = null);

/// <summary>What one meeting left behind, beside the risks.</summary>
/// <param name="People">People who took part.</param>
/// <param name="Unshared">Reasons their authors kept to themselves; their text is in no register.</param>
/// <param name="Overrides">Steps a leader took past a gate, with the reason given.</param>
/// <param name="PlanVersion">The version of the plan that it examined.</param>
/// <param name="PutBack">Ids of parts that nobody had attacked and that were put back to the room.</param>
public sealed record SessionSummary(
    string Code,
    DateOnly Date,
    string Agenda,
    bool Anonymous,
    string? Level,
    string? Site,
    int People,
    Seq<string> Sites,
    ConfidenceShift Confidence,
    Seq<string> PlanChanges,
    string? NothingChanged,
    Seq<Commitment> Commitments,
    Seq<string> Feedback,
    Seq<Override> Overrides,
    int Reasons,
    int Unshared,
    DateOnly? NextReview,
    bool Closed,
    int? PlanVersion = null,
    Seq<FormAnswer> Answers = default,
    Reflection? Reflection = null,
    Seq<string> PutBack = default);

/// <summary>One answer of the closing form; nobody's name stands with it.</summary>
/// <param name="Question">The question as it was asked.</param>
public sealed record FormAnswer(string Question, string Text);

/// <summary>What whoever led a meeting thinks of it afterwards (CN, facilitators' reflection).</summary>
/// <param name="Engaged">When the room was most engaged, and when least.</param>
/// <param name="Unheard">Whose view was not heard.</param>
/// <param name="Vague">Where people agreed on words that meant different things.</param>
/// <param name="Next">What to do differently next time.</param>
public sealed record Reflection(string? Engaged = null, string? Unheard = null, string? Vague = null, string? Next = null)
{
    /// <summary>Of each of the four, in characters.</summary>
    public const int Longest = 2_000;
}

/// <summary>“What will you do differently tomorrow?” <paramref name="By"/> is null in an anonymous room.</summary>
public sealed record Commitment(string Text, string? By);

/// <summary>A step past a gate, and why.</summary>
public sealed record Override(string Phase, string Why);

/// <summary>The room's confidence in its plan, before and after; null where fewer than three people answered.</summary>
public sealed record ConfidenceShift(Distribution? Before, Distribution? After);

/// <summary>A distribution of whole numbers from 0 to 100.</summary>
/// <param name="Bins">Ten counts: 0–9, 10–19, … 90–100.</param>
public sealed record Distribution(int Count, int Lower, int Median, int Upper, Seq<int> Bins);

/// <summary>One change to a register row: who changed what, when, and what was there before.</summary>
/// <param name="Field">The name of the field, as in the JSON export; <c>formed</c> for the row's beginning.</param>
/// <param name="Who">A name, “leader”, or null in an anonymous room.</param>
/// <param name="Session">The code of the meeting it happened in, or null when it was edited between meetings.</param>
/// <param name="Version">The version of the row that the change made.</param>
public sealed record RiskChange(int Risk, DateTimeOffset At, string? Who, string? Session, string Field, string? Before, string? After, int? Version = null);
