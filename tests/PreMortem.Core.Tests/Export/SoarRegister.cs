using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Export;

/// <summary>A small register of a named room that examined SOAR.</summary>
internal static class SoarRegister
{
    private static readonly Initiative Plan = new(
        "Student Ownership and Responsibility (SOAR)",
        "Students in three high schools own their learning.",
        new DateOnly(2028, 6, 12),
        Nature.Adaptive,
        [new Site("Walker", "school", "district", "Recent turnaround target; no clear leader."), new Site("Central office", "district")],
        [
            new Part("P1", PartKind.Practice, "Every class teaches the growth-mindset lessons", "A lesson on the second day of school", "Students come to read struggle as learning", Core: true, Coupling.Tight),
            new Part("M1", PartKind.Mechanism, "Belief that ability grows changes which tasks students choose"),
            new Part("E1", PartKind.Evidence, "Published mindset interventions", For: "M1"),
            new Part("C2", PartKind.Condition, "Each school team has a leader others follow"),
            new Part("A1", PartKind.Assumption, "Thirty minutes every six weeks is enough time", Retired: true),
        ]);

    private static readonly Concern Picked = new(
        7, 11, 60, 80, 40, 90, 10, [0, 1, 7, 2], 1, LeaderPicked: true,
        [new RatingGroup("Walker", 6, 65, 85, [0, 0, 4, 2])], [new RatingGroup("teacher", 4, 50, 80, [0, 1, 3, 0])]);

    private static readonly Risk PressedPlay = new(
        1,
        "Homerooms pressed play and moved on",
        "no teacher had rehearsed the discussion",
        "Homeroom teachers pressed play on the videos and moved on",
        "by October nobody talked about mindset",
        Mode: "press-play",
        Kind: FailureKind.Interpretation,
        Status: RiskStatus.Treating,
        Parts: ["P1"],
        Reasons:
        [
            new RiskReason("a", "Homeroom teachers pressed play on the videos and moved on; by October nobody talked about mindset.", "Ana", "Walker", "department chair", 3, ["We showed the video, that was the lesson."], Session: "KITE"),
            new RiskReason("b", "I sense that our faculty thinks this goes away in a year, but nobody said it in a meeting.", "Ben", "Walker", "teacher", Tacit: true, Lens: "leadership", Session: "KITE"),
        ],
        Sites: ["Walker"],
        Concern: Picked,
        Response: new Response(
            ResponseKind.Mitigate, "Replace the video with a 10-minute discussion; teams rehearse it first", "L. Stone", "The principal", new DateOnly(2026, 8, 22),
            "Exit tickets show no student reasoning", "two classes of ten in week 3", "Walker's team", "exit tickets are empty", "week 3", "we stop the videos", ResponseCoupling.Tightens,
            "students say why they chose a task", "students of four teachers did", ResponseVerdict.Adapt, ResponseOutcome.Done, new DateOnly(2026, 8, 21),
            "team-owner", Leverage.MentalModel, "The homeroom teachers", "The union representative, on the schedule", "The two teams that tried it first", "Tuesday team meeting", "One of the team, in turn", "Homeroom teachers", "a student explains a mistake to the class", "One class first, then the next two", new DateOnly(2026, 8, 1),
            [ScaleDimension.Depth, ScaleDimension.Ownership]),
        NextReview: new DateOnly(2026, 9, 1),
        Session: "KITE",
        Version: 7,
        Signs:
        [
            new SignSeen("s1", new DateOnly(2026, 9, 1), "Walker, room 4 · east", "Two tickets of thirty said why.\nThe rest were empty.", "Ana", "KITE"),
            new SignSeen("s2", new DateOnly(2026, 9, 8)),
        ],
        Votes: [new Vote("KITE", new DateOnly(2026, 6, 12), "school", "Walker", Picked)],
        Nature: Nature.Adaptive,
        Scale: [ScaleDimension.Depth, ScaleDimension.Spread],
        Factors: [DesignFactor.Complexity, DesignFactor.Supports],
        Safeguards: "Two chairs meet every second Friday");

    private static readonly Risk NoLeader = new(
        2,
        "The team had no leader others followed",
        Event: "The team had no leader others followed; in March one member left and the plan left too",
        Parts: ["C2"],
        Reasons: [new RiskReason("c", "The team had no leader others followed; in March one member left and the plan left too.", "Cy", "Walker", "department chair")],
        LoneVoice: true,
        Concern: new Concern(1, 11, 20, 85, 10, 95, 9, [3, 0, 2, 4], 0, LeaderPicked: false),
        Session: "KITE");

    private static readonly Risk Abstract = new(
        3,
        "An abstract design kept everyone on board",
        Event: "We kept the design abstract to keep everyone on board",
        Consequence: "each team filled it with what it already did",
        Status: RiskStatus.HeldTension,
        Concern: new Concern(3, 11, null, null, null, null, 0, [], 0, LeaderPicked: false),
        Tension: new Tension("one plan for all", "what each school can carry", new DateOnly(2026, 10, 1)));

    private static readonly Risk Gone = new(4, "The waiver day was not approved", Event: "The waiver day was not approved in July", Status: RiskStatus.Retired, RetiredWhy: "the board approved it in June");

    private static readonly SessionSummary Kite = new(
        "KITE", new DateOnly(2026, 6, 12), "scaling", Anonymous: false, "school", "Walker", 12, ["Walker", "Central office"],
        new ConfidenceShift(new Distribution(12, 60, 74, 85, [0, 0, 0, 0, 1, 1, 3, 4, 2, 1]), new Distribution(11, 40, 51, 66, [])),
        ["Lessons start in week 3, after teams rehearsed them"], null,
        [new Commitment("I sit in one homeroom and write down what students say.", "Ana")], ["The silence helped."],
        [new Override("brief", "three people came late")], 27, 2, new DateOnly(2026, 9, 1), Closed: true,
        PlanVersion: 3,
        Answers: [new("What helped you think?", "Writing alone"), new("What helped you think?", "The other school's cards"), new("What was missing?", "Our students")],
        Reflection: new("While cards were read out", "The substitute teachers'", "“Follow-up” meant a visit to some, a form to others", "Ask for one more example"),
        PutBack: ["M1"]);

    public static readonly RegisterDocument Named = new(
        "soar", Plan, [Kite], [NoLeader, Gone, Abstract, PressedPlay],
        [new ParkedReason("KITE", new RiskReason("d", "Advisory was cut when the bell schedule changed in January, and nothing replaced it.", "Dee", "Walker"), null, new DateOnly(2027, 1, 15))],
        [new UnpinnedReason("KITE", new RiskReason("e", "It was not sustainable", "Ed"))]);

    public static readonly RegisterDocument Empty = new("soar", new Initiative("SOAR", "", new DateOnly(2028, 6, 12)), [], [], [], []);
}
