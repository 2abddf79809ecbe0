namespace PreMortem.Core.Record;

/// <summary>A moment while the log is read: it names cards and risks by the room's own ids, which leave no record.</summary>
internal sealed record Sketch(
    DateTimeOffset At,
    int Stretch,
    MomentKind Kind,
    string? Words = null,
    Seq<string> Reasons = default,
    Seq<string> Risks = default,
    DateOnly? Date = null);
