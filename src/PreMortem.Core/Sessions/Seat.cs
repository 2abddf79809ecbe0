using System.Collections.Immutable;
using PreMortem.Core.Register;

namespace PreMortem.Core.Sessions;

/// <summary>A person's place in the room.</summary>
/// <param name="Ranked">Ids of one's reasons, weightiest first.</param>
/// <param name="Standing">How many of them still stand; counted as they come and go, for a room of a thousand is counted for every frame.</param>
/// <param name="Unshared">How many of those nobody else has seen.</param>
/// <param name="Pod">The number of one's pod, from 1; 0 for none.</param>
/// <param name="Entered">Somebody without a device: a voice in the round, and no more (LD4).</param>
/// <param name="PodTurns">Turns taken in it, passed ones too.</param>
/// <param name="Simulated">Who of a rehearsal's people sits here, from 0; null for a real person.</param>
public sealed record Seat(
    string Id,
    string TokenHash,
    string? Name,
    string? Site,
    string? Role,
    bool Leader,
    bool Late,
    ImmutableList<string> Ranked,
    ImmutableHashSet<string> Had,
    ImmutableDictionary<string, ModeAnswer> Answers,
    Seq<string> Picks,
    ImmutableDictionary<string, Rating> Ratings,
    ImmutableHashSet<string> Unclear,
    ImmutableSortedDictionary<string, SignAnswer> Signs,
    bool Ticked = false,
    int? Before = null,
    int? After = null,
    int LastRound = 0,
    string? Commitment = null,
    string? Feedback = null,
    bool Done = false,
    bool Removed = false,
    bool CountedOn = false,
    bool TookPart = false,
    Seq<ClosingAnswer> Closing = default,
    int Standing = 0,
    int Unshared = 0,
    int Pod = 0,
    int PodTurns = 0,
    int? Simulated = null,
    bool Entered = false)
{
    /// <summary>What the log calls a leader who gave no name (GA5); whoever shows it says it in the reader's language (LG7).</summary>
    public const string NamelessLeader = "The leader";

    /// <summary>One of the reasons that stand was shared.</summary>
    public bool Heard => Standing > Unshared;
}

public sealed record Rating(int Low, int High, Impact Impact);

/// <summary>Whether somebody has seen an early sign.</summary>
public sealed record SignAnswer(bool Seen, string? Where = null, string? Note = null);

/// <summary>Seats sort as they came: <c>s2</c> before <c>s10</c>.</summary>
internal sealed class SeatOrder : IComparer<string>
{
    public static readonly SeatOrder Instance = new();

    public int Compare(string? x, string? y) =>
        x?.Length != y?.Length ? (x?.Length ?? 0).CompareTo(y?.Length ?? 0) : string.CompareOrdinal(x, y);
}
