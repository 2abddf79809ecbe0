namespace PreMortem.Core.Sessions;

/// <summary>How far the sharing round is.</summary>
/// <param name="SharedThisRound">Whether this round has added anything (SH5).</param>
/// <param name="InPods">The round was held in pods, until it was over.</param>
public sealed record Sharing(
    Seq<string> Turns = default,
    int Round = 0,
    string? Turn = null,
    bool SharedThisRound = false,
    DateTimeOffset? AdditionsEndAt = null,
    bool Over = false,
    bool AdditionsEnded = false,
    bool InPods = false);
