using PreMortem.Core.Register;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary><c>me</c>: what only this seat knows of itself.</summary>
/// <param name="Late">Came after the room had begun to write: one sentence says what happened so far.</param>
/// <param name="Confidence">The value of the phase that asks now.</param>
/// <param name="Reasons">Ids of one's own reasons, weightiest first, shared and folded ones too.</param>
/// <param name="Removed">Ids of one's own removed reasons that can still be restored, last removed first.</param>
/// <param name="Signs">Review: one's own answers, by risk.</param>
/// <param name="Closing">Close: one's own answers to the closing form.</param>
/// <param name="Entered">Leaders only: ids of the cards one entered for others that nobody has seen (LD4).</param>
/// <param name="MyTurn">Share in a named room.</param>
public sealed record MeRecord(
    string Seat,
    string? Name,
    string? Site,
    string? Role,
    bool Leader,
    bool Late,
    bool Ticked,
    int? Confidence,
    Seq<string> Reasons,
    Seq<string> Removed,
    bool MyTurn,
    Seq<string> Had,
    Seq<ModeAnswered> Answers,
    Seq<string> Picks,
    Seq<RatingGiven> Ratings,
    Seq<string> NotClear,
    string? Commitment,
    string? Feedback,
    bool Done,
    IReadOnlyDictionary<string, SignAnswer> Signs,
    Seq<ClosingAnswer> Closing,
    Seq<string>? Entered = null) : ViewRecord;

public sealed record ModeAnswered(string Mode, ModeAnswer Answer);

public sealed record RatingGiven(string Risk, int Low, int High, Impact Impact);
