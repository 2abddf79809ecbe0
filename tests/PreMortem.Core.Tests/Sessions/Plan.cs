using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
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

    /// <summary>All phases, each of ten minutes but Gather; Look again asks two of the three questions.</summary>
    public static readonly Agenda Whole = AgendaOf(Enum.GetValues<PhaseKind>());

    public static Agenda AgendaOf(params IEnumerable<PhaseKind> kinds) => new(
        "whole",
        "The whole method",
        "",
        kinds.Select(kind => new AgendaPhase(
            kind, kind.ToString(), kind == PhaseKind.Gather ? 0 : 10, "Read: {aim}", "It is {date}. {initiative} failed.",
            kind == PhaseKind.LookAgain ? ["incentives", "conditions"] : default(Seq<string>))).ToSeq());

    public static SessionOpened Opened(bool anonymous, Agenda? agenda = null) =>
        new("K7M42P", "i1", Soar, agenda ?? Whole, anonymous, "school", null, Lenses, Modes);

    private static FailureMode Story(string slug, string title, Seq<PartKind> threatens, string story, int order) =>
        new(slug, title, FailureKind.Adaptation, threatens, story, ["Where was it?"], [], [], "test", order);
}
