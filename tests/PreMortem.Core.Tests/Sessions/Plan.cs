using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Tests.Sessions;

/// <summary>What every story starts from: a small plan, an agenda with all phases, two questions and three stories.</summary>
internal static class Plan
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly Initiative Soar = new(
        "Student Ownership (SOAR)",
        "Students own their learning.",
        new(2028, 6, 12),
        Nature.Adaptive,
        [new("Wheatley", "school"), new("Cervantes", "school"), new("Walker", "school")],
        [
            new("P1", PartKind.Practice, "Every class teaches the mindset lessons", Core: true),
            new("T1", PartKind.Change, "Students persist"),
            new("M1", PartKind.Mechanism, "Belief changes which tasks students choose"),
            new("A1", PartKind.Assumption, "Thirty minutes every six weeks is enough", Retired: true),
        ]);

    public static readonly Seq<Lens> Lenses =
    [
        new("conditions", "Conditions", "Which condition was missing?", "Time, people, place.", "CL 5", 1),
        new("incentives", "Incentives", "What were people rewarded for?", "Look at the visits.", "CL 5", 2),
        new("beliefs", "Beliefs", "Which belief stayed as it was?", "Say whose.", "CL 6", 3),
    ];

    public static readonly Seq<FailureMode> Modes =
    [
        Story("quiet-drop", "Quietly dropped", [PartKind.Belief], "The sponsor left and the meetings stopped.", 1),
        Story("form-only", "Form without function", [PartKind.Practice], "Teachers pressed play on the videos and moved on.", 2),
        Story("wrong-reward", "Rewarded for the old way", [PartKind.Incentive], "Visitors marked people down for leaving the framework.", 3),
    ];

    public static readonly Seq<ResponsePattern> Patterns =
    [
        new("team", "Make a team the owner", "Which team?", "The … team owns this.", "Where one person carried it.", "CL 4", [PartKind.Condition], [], "a team", ResponseCoupling.Loosens, Leverage.Structure, [ScaleDimension.Ownership]),
        new("recipe", "Write a recipe", "Which moves?", "Write down the moves of ….", "Where a word stood for ten things.", "CL 4", [PartKind.Practice]),
    ];

    /// <summary>All phases, each of ten minutes but Gather; Look again asks two of the three questions.</summary>
    public static readonly Agenda Whole = AgendaOf(Enum.GetValues<PhaseKind>());

    /// <summary>The same, shared in pods of two.</summary>
    public static readonly Agenda InPods = Whole with { Phases = Whole.Phases.Select(phase => phase.Kind == PhaseKind.Share ? phase with { Pods = 2 } : phase).ToSeq() };

    public static Agenda AgendaOf(params IEnumerable<PhaseKind> kinds) => new(
        "whole",
        "The whole method",
        "",
        kinds.Select(kind => new AgendaPhase(
            kind, kind.ToString(), kind == PhaseKind.Gather ? 0 : 10, "Read: {aim}", "It is {date}. {initiative} failed.",
            kind == PhaseKind.LookAgain ? ["incentives", "conditions"] : default(Seq<string>))).ToSeq());

    public static SessionOpened Opened(bool anonymous, Agenda? agenda = null) =>
        new("K7M42P", "i1", Soar, agenda ?? Whole, anonymous, "school", null, Lenses, Modes, Patterns: Patterns);

    /// <summary>The register that a later meeting finds: R1 is due in every way and has one voice, R2 is held, R3 occurred, R4 has nothing.</summary>
    public static readonly Seq<Risk> Rows =
    [
        new(1, "Coaches left", "because the grant ended", "the coaches left", "and the lessons stopped", Parts: ["P1"], Status: RiskStatus.Treating,
            Reasons: [new("o1", "The coaches left in May.", "Dee", "Wheatley", Session: "H3KQ7R")], Sites: ["Wheatley"], LoneVoice: true,
            Response: new(Action: "Train two teachers", Owner: "Ramos", TryBy: new(2026, 2, 20), EarlySign: "No coach in the building for a week", IfState: "no teacher is trained", IfBy: "1 March 2026", ThenMove: "pause"),
            NextReview: new(2026, 3, 1), Session: "H3KQ7R", Signs: [new("x1", new(2026, 2, 1), "Walker", "An empty room.", "Dee")],
            Votes: [new("H3KQ7R", new(2026, 1, 5), null, null, OldVote)], Concern: OldVote),
        new(2, "Tight or loose", Status: RiskStatus.HeldTension, Tension: new("Every school the same", "Every school its own", new(2026, 3, 2)), Session: "H3KQ7R",
            Reasons: [new("o2", "Walker went its own way.", Session: "H3KQ7R"), new("o3", "Cervantes too.", Session: "H3KQ7R")]),
        new(3, "Parents sued", Status: RiskStatus.Occurred, Response: new(EarlySign: "A letter from a lawyer"), Session: "H3KQ7R"),
        new(4, "Tablets went flat", Session: null),
    ];

    public static readonly Seq<ParkedReason> Parked =
    [
        new("H3KQ7R", new("p1", "The board was never told.", Session: "H3KQ7R"), "Ramos", new(2026, 2, 28)),
        new("H3KQ7R", new("p2", "The buses came late.", Session: "H3KQ7R"), null, new(2026, 3, 2)),
        new("H3KQ7R", new("p3", "The printer broke.", Session: "H3KQ7R"), null, new(2026, 9, 1)),
    ];

    private static Concern OldVote => new(2, 5, 20, 40, 10, 60, 4, [0, 1, 2, 1], 0, false);

    /// <summary>A later meeting of the same initiative.</summary>
    public static SessionOpened Later(bool anonymous, Agenda? agenda = null) =>
        Opened(anonymous, agenda) with { Carried = Rows.Select(CarriedRisk.From).ToSeq(), CarriedParked = Parked };

    private static FailureMode Story(string slug, string title, Seq<PartKind> threatens, string story, int order) =>
        new(slug, title, FailureKind.Adaptation, threatens, story, ["Where was it?"], [], [], "test", order);
}
