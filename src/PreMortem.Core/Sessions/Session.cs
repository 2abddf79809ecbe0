using System.Collections.Immutable;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;

namespace PreMortem.Core.Sessions;

/// <summary>A room as its log has made it so far. Immutable; <see cref="Evolution"/> makes the next one from an entry.</summary>
public sealed record Session
{
    public required string Code { get; init; }
    public required string InitiativeId { get; init; }
    public required Initiative Initiative { get; init; }
    public required Agenda Agenda { get; init; }
    public required bool Anonymous { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public string? Level { get; init; }
    public string? Site { get; init; }
    public Seq<Lens> Lenses { get; init; }
    public Seq<FailureMode> Modes { get; init; }

    /// <summary>Entries so far.</summary>
    public long Version { get; init; }

    /// <summary>What was asked and done already, with the version it was done at (CM1).</summary>
    public ImmutableDictionary<Asked, long> Answered { get; init; } = ImmutableDictionary<Asked, long>.Empty;

    public int Index { get; init; }
    public Clock Clock { get; init; } = new();
    public bool Closed { get; init; }
    public bool DoorLocked { get; init; }

    public ImmutableSortedDictionary<string, Seat> Seats { get; init; } = ImmutableSortedDictionary.Create<string, Seat>(SeatOrder.Instance);
    public ImmutableDictionary<string, Reason> Reasons { get; init; } = ImmutableDictionary<string, Reason>.Empty;

    /// <summary>Ids of shared reasons in the order of sharing.</summary>
    public ImmutableList<string> Shared { get; init; } = [];
    public Sharing Sharing { get; init; } = new();

    public string? Part { get; init; }
    public string? Lens { get; init; }
    public ImmutableList<Question> Questions { get; init; } = [];

    public ImmutableList<RankedMode> ModeRanks { get; init; } = [];
    public ImmutableHashSet<string> ModesShown { get; init; } = [];
    public string? Mode { get; init; }

    public Forming Forming { get; init; } = new();

    /// <summary>What <see cref="Forming"/> was before each change of this phase, so that a leader can undo (FO6).</summary>
    public ImmutableStack<Forming> Past { get; init; } = [];
    public ImmutableList<Suggested> Suggestions { get; init; } = [];

    public bool ConcernClosed { get; init; }
    public string? Risk { get; init; }
    public ImmutableList<ResponseOffered> Offers { get; init; } = [];

    public ImmutableList<string> PlanChanges { get; init; } = [];
    public string? NothingChanged { get; init; }
    public ImmutableList<Override> Overrides { get; init; } = [];
    public bool ShiftShown { get; init; }
    public DateOnly? Review { get; init; }

    public AgendaPhase Phase => Agenda.Phases[Index];
    public PhaseKind Kind => Phase.Kind;

    /// <summary>Who takes part: everybody who sits here, and a leader once he or she has given anything (GA3).</summary>
    public IEnumerable<Seat> People => Seats.Values.Where(seat => !seat.Removed && (!seat.Leader || seat.TookPart));

    /// <summary>The reasons of one seat that still stand, weightiest first.</summary>
    public IEnumerable<Reason> ReasonsOf(Seat seat) => seat.Ranked.Select(id => Reasons[id]).Where(reason => !reason.Removed);

    public IEnumerable<Reason> UnsharedOf(Seat seat) => ReasonsOf(seat).Where(reason => !reason.IsShared);

    /// <summary>Shared reasons that stand on their own: not folded into another, not hidden.</summary>
    public IEnumerable<Reason> OnTheWall => Shared.Select(id => Reasons[id]).Where(reason => reason is { FoldedInto: null, Hidden: null });

    public IEnumerable<Reason> Unplaced => OnTheWall.Where(reason => Forming.PlaceOf(reason.Id).Place == Place.Unplaced);

    /// <summary>What a seat picked, of the risks that still stand: a merge or a drop after the vote takes its pick along.</summary>
    public IEnumerable<string> PicksOf(Seat seat) => seat.Picks.Where(Forming.Stands);

    /// <summary>Has the room been in this phase's kind, or past it, at any time?</summary>
    /// <summary>What the agenda calls a phase, which is the name that people saw.</summary>
    public string TitleOf(PhaseKind kind) => Agenda.Phases.FirstOrDefault(phase => phase.Kind == kind)?.Title ?? kind.ToString();

    public bool Reached(PhaseKind kind) => Agenda.Phases.Take(Furthest + 1).Any(phase => phase.Kind == kind);

    /// <summary>The furthest phase the room has been in.</summary>
    public int Furthest { get; init; }
}

public readonly record struct Asked(string Seat, Guid Command);

/// <summary>The phase's clock.</summary>
/// <param name="EndsAt">Null where the phase has no time, or is paused.</param>
/// <param name="Remaining">Only while paused.</param>
public sealed record Clock(DateTimeOffset? EndsAt = null, TimeSpan? Remaining = null, bool RanOut = false, bool Locked = false)
{
    /// <summary>The time to finish a sentence after the time for writing is over (WR4).</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    public bool Paused => Remaining is not null;
}

/// <summary>A person's place in the room.</summary>
/// <param name="Ranked">Ids of one's reasons, weightiest first.</param>
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
    bool Ticked = false,
    int? Before = null,
    int? After = null,
    int LastRound = 0,
    string? Commitment = null,
    string? Feedback = null,
    bool Done = false,
    bool Removed = false,
    bool TookPart = false);

public sealed record Rating(int Low, int High, Impact Impact);

/// <summary>Seats sort as they came: <c>s2</c> before <c>s10</c>.</summary>
internal sealed class SeatOrder : IComparer<string>
{
    public static readonly SeatOrder Instance = new();

    public int Compare(string? x, string? y) =>
        x?.Length != y?.Length ? (x?.Length ?? 0).CompareTo(y?.Length ?? 0) : string.CompareOrdinal(x, y);
}

/// <summary>One cause, as somebody wrote it.</summary>
/// <param name="Order">Place in the order of sharing, from 1; 0 while private.</param>
public sealed record Reason(
    string Id,
    string Seat,
    string Text,
    string? Lens,
    bool Tacit,
    string? Mode,
    bool Vague,
    long WrittenAt,
    int Order = 0,
    int Round = 0,
    string? FoldedInto = null,
    string? Hidden = null,
    bool Removed = false,
    Seq<string> Alike = default,
    ImmutableHashSet<string>? HadBy = null,
    ImmutableList<string>? Folded = null)
{
    public bool IsShared => Order > 0 || FoldedInto is not null;
}

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

public sealed record Question(string Id, string Seat, string Text);

/// <summary>The risks as they take shape, and where each reason went: all that undo takes back.</summary>
public sealed record Forming
{
    public ImmutableDictionary<string, RoomRisk> Risks { get; init; } = ImmutableDictionary<string, RoomRisk>.Empty;
    public ImmutableDictionary<string, Placement> Places { get; init; } = ImmutableDictionary<string, Placement>.Empty;

    /// <summary>Risks that stand: not merged, not dropped.</summary>
    public IEnumerable<RoomRisk> Live => Risks.Values.Where(risk => risk.Gone is null).OrderBy(risk => risk.Number);

    public bool Stands(string risk) => Risks.TryGetValue(risk, out var known) && known.Gone is null;

    public Placement PlaceOf(string reason) => Places.GetValueOrDefault(reason) ?? Placement.None;
}

public sealed record Placement(Place Place, string? Risk = null, string? Owner = null, DateOnly? Revisit = null)
{
    public static readonly Placement None = new(Place.Unplaced);
}

/// <summary>Where a shared reason went.</summary>
public enum Place { Unplaced, InRisk, Parked, NotPinnedDown }

/// <summary>A risk while its room is open.</summary>
/// <param name="Gone">Why it no longer stands: merged into another, or dropped.</param>
public sealed record RoomRisk(
    string Id,
    int Number,
    string Title,
    string? Mode,
    FailureKind? Kind,
    string Cause = "",
    string Event = "",
    string Consequence = "",
    Seq<string> Parts = default,
    Response? Responded = null,
    Tension? Tension = null,
    string? Gone = null)
{
    public Response Response => Responded ?? Empty;

    private static readonly Response Empty = new();
}
