using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Record;

/// <summary>
/// The meeting as the room saw it, replayed from its log (MR1): only what was shown to the room is in it, and in an anonymous room
/// nothing that says who gave it (MR2, MR3). It names cards by the number they have here and risks by their <c>R</c> number.
/// </summary>
/// <param name="Initiative">The name the plan had when the session was opened.</param>
/// <param name="StartedAt">When a leader began the first phase after Gather; null before that.</param>
/// <param name="ClosedAt">Null while the meeting is open.</param>
/// <param name="People">People who took part.</param>
/// <param name="Moments">In the order they happened.</param>
/// <param name="Heard">Null in an anonymous room, and before anything was shared (MR5).</param>
/// <param name="Vote">Null until the vote is closed (MR4).</param>
/// <param name="Notes">The leaders' own, in the order of the phases (LD2).</param>
/// <param name="Commitments">How many lines “tomorrow I …” were given.</param>
public sealed record MeetingRecord(
    string Code,
    string InitiativeId,
    string Initiative,
    string Agenda,
    bool Anonymous,
    string? Level,
    string? Site,
    DateTimeOffset OpenedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? ClosedAt,
    int People,
    Seq<Stretch> Stretches,
    Seq<RecordedCard> Cards,
    Seq<RecordedRisk> Risks,
    Seq<Moment> Moments,
    Heard? Heard,
    ClosedVote? Vote,
    ConfidenceShift Confidence,
    int Commitments,
    Seq<PhaseNote> Notes = default)
{
    /// <param name="log">The entries of one session, oldest first.</param>
    /// <param name="language">Of what the templates say: titles of phases, questions and stories (LT3); English where nobody chose.</param>
    /// <exception cref="ArgumentException">The log is empty or does not begin with the session's opening.</exception>
    public static MeetingRecord Of(IEnumerable<Entry> log, string? language = null) => Replay.Of(log, language);

    /// <summary>The room as it was after this many moments; zero is before the first.</summary>
    public (int Shared, int Risks) After(int moments)
    {
        var last = Math.Min(moments, Moments.Count);
        return last <= 0 ? (0, 0) : (Moments[last - 1].SharedSoFar, Moments[last - 1].RisksSoFar);
    }
}

/// <summary>One stay in a phase; a room that went back to a phase has two.</summary>
/// <param name="Planned">The agenda's minutes; 0 where the phase has no timer.</param>
/// <param name="Until">Null while the room is still in it.</param>
public sealed record Stretch(PhaseKind Kind, string Title, int Planned, DateTimeOffset From, DateTimeOffset? Until);

/// <summary>A leader's note on a phase.</summary>
public sealed record PhaseNote(PhaseKind Kind, string Title, string Text);

/// <summary>A card that is on the wall: shared, not hidden, not folded into another.</summary>
/// <param name="Number">From 1, in the order of this record.</param>
/// <param name="By">Name of its author; null in an anonymous room or where none was given, as is <paramref name="Site"/>.</param>
/// <param name="Also">Texts folded into it.</param>
/// <param name="Entered">The leader entered it for somebody without a device.</param>
/// <param name="Risk">The <c>R</c> number of the risk it stands behind now.</param>
public sealed record RecordedCard(int Number, string Text, string? By, string? Site, bool Tacit, int Had, Seq<string> Also, Place Place, int? Risk, bool Entered = false);

/// <summary>A risk the room made and did not take back, with its words as they stand.</summary>
/// <param name="Gone">Why it no longer stands: merged into another, or dropped.</param>
public sealed record RecordedRisk(int Number, string Title, string? Gone);

/// <summary>Something that happened in front of the room.</summary>
/// <param name="Stretch">Index of the stay in a phase it belongs to.</param>
/// <param name="Words">What a leader said or showed with it, where there is anything: of a response its action, of a held tension its poles, a line each.</param>
/// <param name="Cards">Numbers of the cards it is about.</param>
/// <param name="Risks"><c>R</c> numbers; of a merge first the one that went, then the one that took its cards.</param>
/// <param name="SharedSoFar">Cards on the wall after it.</param>
/// <param name="RisksSoFar">Risks that stood after it.</param>
public sealed record Moment(
    DateTimeOffset At,
    int Stretch,
    MomentKind Kind,
    string? Words,
    Seq<int> Cards,
    Seq<int> Risks,
    DateOnly? Date,
    int SharedSoFar,
    int RisksSoFar);

/// <summary>What the record tells of; whatever else is in the log is in no record (MR2).</summary>
public enum MomentKind
{
    CardsShared,
    CardHidden,
    QuestionShown,
    StoryShown,
    RiskFormed,
    RisksMerged,
    RiskDropped,
    CardParked,
    VoteClosed,
    VoteReopened,
    GateOverridden,
    ResponseGiven,
    TensionHeld,
    PlanChanged,
    PlanKept,
    ShiftShown,
    ReviewSet,
    MeetingClosed,
    RiskTakenUp,
    PartPutBack,

    /// <summary>In a review, “if … by …” waits until another day.</summary>
    TriggerPutOff,

    /// <summary>A card that was held is back; never whose (LD5).</summary>
    CardReleased,

    /// <summary>What was ahead was put in another order, shortened or lengthened (LD7).</summary>
    AgendaChanged,
}

/// <summary>Who was heard in a named room, most cards first.</summary>
/// <param name="Unheard">People who took part and of whom no card was shared: a number, never their names.</param>
public sealed record Heard(Seq<Voice> Voices, int Unheard);

/// <param name="Cards">Cards on the wall; one that was folded into another is not counted as anybody's.</param>
public sealed record Voice(string? Name, string? Site, bool Leader, int Cards);

/// <summary>The vote as it was last closed.</summary>
/// <param name="Turnout">People who picked anything.</param>
/// <param name="Voters">People who may pick; leaders stand apart (CO3).</param>
public sealed record ClosedVote(DateTimeOffset At, int Turnout, int Voters, Seq<VoteRow> Rows);

/// <param name="Margin">Picks more than the next place has; null for the last.</param>
/// <param name="Split">The room is split over its impact.</param>
public sealed record VoteRow(int Risk, string Title, int Picks, int? Margin, int NotClear, bool LeaderPicked, bool Split, bool LoneVoice);
