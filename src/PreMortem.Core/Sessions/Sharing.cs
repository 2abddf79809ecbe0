namespace PreMortem.Core.Sessions;

/// <summary>How far the sharing round is.</summary>
/// <param name="SharedThisRound">Whether this round has added anything (SH5).</param>
public sealed record Sharing(
    Seq<string> Turns = default,
    int Round = 0,
    string? Turn = null,
    bool SharedThisRound = false,
    DateTimeOffset? AdditionsEndAt = null,
    bool Over = false,
    bool AdditionsEnded = false);
