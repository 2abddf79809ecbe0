using System.Collections.Immutable;
using System.Globalization;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Rehearsals;
using PreMortem.Core.Wording;

namespace PreMortem.Core.Sessions;

/// <summary>A room as its log has made it so far. Immutable; <see cref="Evolution"/> makes the next one from an entry.</summary>
public sealed record Session
{
    public required string Code { get; init; }
    public required string InitiativeId { get; init; }
    public required Initiative Initiative { get; init; }

    /// <summary>The version of the plan that this is (VP6).</summary>
    public int? PlanVersion { get; init; }
    public required Agenda Agenda { get; init; }

    /// <summary>Grows by one with each change of the agenda (LD7).</summary>
    public int AgendaVersion { get; init; }

    /// <summary>Phases that the agenda lacks, or lost, and that a leader may put into it.</summary>
    public Seq<AgendaPhase> Spare { get; init; }
    public required bool Anonymous { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The day it began, in UTC: “today” of a review.</summary>
    public DateOnly OpenedOn => DateOnly.FromDateTime(OpenedAt.UtcDateTime);
    public string? Level { get; init; }
    public string? Site { get; init; }
    public Seq<Lens> Lenses { get; init; }
    public Seq<FailureMode> Modes { get; init; }
    public Seq<ResponsePattern> Patterns { get; init; }

    /// <summary>What stood in the register when this session began (CA1).</summary>
    public Seq<CarriedRisk> Carried { get; init; }
    public Seq<ParkedReason> CarriedParked { get; init; }

    /// <summary>Entries so far.</summary>
    public long Version { get; init; }

    /// <summary>What was asked and done already, with the version it was done at (CM1).</summary>
    public ImmutableDictionary<Asked, long> Answered { get; init; } = ImmutableDictionary<Asked, long>.Empty;

    public int Index { get; init; }

    /// <summary>Kinds of the phases that the room has been in or past; an agenda that is changed takes none of them back.</summary>
    public ImmutableHashSet<PhaseKind> Behind { get; init; } = [];
    public Clock Clock { get; init; } = new();
    public bool Closed { get; init; }

    /// <summary>Where people came from, once the log was sealed (SL1).</summary>
    public Seq<string>? Sealed { get; init; }
    public bool DoorLocked { get; init; }

    /// <summary>The simulated people of a rehearsal; null where people are real (RH1).</summary>
    public Rehearsal? Rehearsal { get; init; }

    /// <summary>They act faster (RH6).</summary>
    public bool Hurried { get; init; }

    public ImmutableSortedDictionary<string, Seat> Seats { get; init; } = ImmutableSortedDictionary.Create<string, Seat>(SeatOrder.Instance);
    public ImmutableDictionary<string, Reason> Reasons { get; init; } = ImmutableDictionary<string, Reason>.Empty;

    /// <summary>Seats of people without a device, in the order they came (LD4).</summary>
    public ImmutableList<string> WithoutDevice { get; init; } = [];

    /// <summary>The leader's seat that has the room, once one was handed it (LD9).</summary>
    public string? Lead { get; init; }

    /// <summary>The leaders' notes, by phase (LD2).</summary>
    public ImmutableSortedDictionary<PhaseKind, string> Notes { get; init; } = ImmutableSortedDictionary<PhaseKind, string>.Empty;

    /// <summary>Ids of shared reasons in the order of sharing.</summary>
    public ImmutableList<string> Shared { get; init; } = [];

    /// <summary>Their texts, to find what looks like a new one (WD8).</summary>
    public Compared Said { get; init; } = Compared.Nothing;
    public Sharing Sharing { get; init; } = new();

    /// <summary>Pods keep their people when the room comes back to Share (PD2).</summary>
    public ImmutableList<Pod> Pods { get; init; } = [];

    /// <summary>People are in their pods now.</summary>
    public bool InPods => Kind == PhaseKind.Share && Sharing is { InPods: true, Over: false };

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

    /// <summary>Form: the part that the room is asked about now.</summary>
    public string? PutBackNow { get; init; }

    /// <summary>Parts that nobody had attacked and that were put back to the room, in that order.</summary>
    public ImmutableList<string> PutBack { get; init; } = [];

    public bool ConcernClosed { get; init; }

    /// <summary>Whom a tally that was told counted.</summary>
    public ImmutableHashSet<string> Counted { get; init; } = [];
    public string? Risk { get; init; }

    /// <summary>Review: what the room looks at.</summary>
    public string? Item { get; init; }

    /// <summary>The signs that were seen when the room last left its review: what an anonymous one gives the register (RV4).</summary>
    public ILookup<string, SignSeen> SignsKept { get; init; } = Array.Empty<SignSeen>().ToLookup(_ => "");
    public ImmutableList<ResponseOffered> Offers { get; init; } = [];

    public ImmutableList<string> PlanChanges { get; init; } = [];
    public string? NothingChanged { get; init; }
    public ImmutableList<Override> Overrides { get; init; } = [];
    public bool ShiftShown { get; init; }

    /// <summary>The shift as it was when it was shown; nothing that happens later changes it (CL5).</summary>
    public ConfidenceShift Shift { get; init; } = new(null, null);
    public DateOnly? Review { get; init; }

    public AgendaPhase Phase => Agenda.Phases[Index];
    public PhaseKind Kind => Phase.Kind;

    /// <summary>Who takes part: everybody who sits here with a device, and a leader once he or she has given anything (GA3, LD4).</summary>
    public IEnumerable<Seat> People => Seats.Values.Where(seat => seat is { Removed: false, Entered: false } && (!seat.Leader || seat.TookPart));

    /// <summary>Whose votes count: who takes part, and in an anonymous room whom a tally counted before they were taken out (CO11).</summary>
    public IEnumerable<Seat> Polled => Seats.Values.Where(seat => !seat.Entered && (!seat.Removed || seat.CountedOn) && (!seat.Leader || seat.TookPart));

    /// <summary>The reasons of one seat that still stand, weightiest first.</summary>
    public IEnumerable<Reason> ReasonsOf(Seat seat) => seat.Ranked.Select(id => Reasons[id]).Where(reason => !reason.Removed);

    public IEnumerable<Reason> UnsharedOf(Seat seat) => ReasonsOf(seat).Where(reason => !reason.IsShared);

    /// <summary>Shared reasons that stand on their own: not folded into another, not hidden.</summary>
    public IEnumerable<Reason> OnTheWall => Shared.Select(id => Reasons[id]).Where(reason => reason is { FoldedInto: null, Hidden: null });

    public IEnumerable<Reason> Unplaced => OnTheWall.Where(reason => Forming.PlaceOf(reason.Id).Place == Place.Unplaced);

    /// <summary>What a seat picked, of the risks that still stand: a merge or a drop after the vote takes its pick along.</summary>
    public IEnumerable<string> PicksOf(Seat seat) => seat.Picks.Where(Forming.Stands);

    /// <summary>A risk that was in the register before this meeting; null where there is none with this id.</summary>
    public CarriedRisk? FindCarried(string? id) =>
        id is ['R', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && Carried.FirstOrDefault(risk => risk.Number == number) is { } found && found.Id == id ? found : null;

    /// <summary>A part of the plan that is not retired; null where there is none with this id.</summary>
    public Part? FindPart(string? id) => Initiative.Theory.FirstOrDefault(part => part.Id == id && !part.Retired);

    /// <summary>What the agenda calls a phase, which is the name that people saw.</summary>
    public string TitleOf(PhaseKind kind) => Agenda.Phases.Concat(Spare).FirstOrDefault(phase => phase.Kind == kind)?.Title ?? kind.ToString();

    /// <summary>Has the room been in this phase's kind, or past it, at any time?</summary>
    public bool Reached(PhaseKind kind) => Behind.Contains(kind);
}

public readonly record struct Asked(string Seat, Guid Command);

public sealed record Question(string Id, string Seat, string Text);
