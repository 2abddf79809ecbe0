using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Storage;

/// <summary>Small true-to-life things to store.</summary>
internal static class Samples
{
    public const string Code = "K7M42P";

    public static readonly DateTimeOffset Now = new(2026, 9, 14, 9, 30, 0, TimeSpan.FromHours(2));

    public static Initiative Plan { get; } = new(
        "Discourse routine in middle-school maths",
        "Students explain their reasoning to each other in every lesson.",
        new DateOnly(2028, 6, 12),
        Nature.Adaptive,
        [new("Wheatley", "school", "district", "New principal.")],
        [
            new("P1", PartKind.Practice, "Every class uses the routine", "A poster", "Students talk", Core: true, Coupling.Tight),
            new("M1", PartKind.Mechanism, "Talking makes thinking visible"),
            new("E1", PartKind.Evidence, "Two pilots", For: "M1"),
        ]);

    /// <summary>A risk with every field set, and text that a person would type to break something.</summary>
    public static Risk Risk(int number, string? session = Code) => new(
        number,
        "Homeroom became make-up time'; DROP TABLE risk;--",
        "because thirty minutes every six weeks were all there was",
        "teachers used them for make-up tests 🙃",
        "the routine was never rehearsed",
        "minutes-never-existed",
        FailureKind.Architecture,
        RiskStatus.HeldTension,
        ["P1", "M1"],
        [
            new("r1", "By the third lesson we used them\nfor make-up tests.", "Ana", "Wheatley", "teacher", 3, ["No time at all"], Tacit: false, "conditions", session, Entered: true),
            new("r2", "I sense that nobody wanted it.", Tacit: true, Session: session, Lone: true),
        ],
        ["Wheatley"],
        LoneVoice: true,
        Rated,
        new Response(
            ResponseKind.Mitigate, "Fix the bell schedule", "Design team", "Principal", new DateOnly(2026, 10, 1), "Two lessons moved",
            "two in a month", "Assistant principal", "lessons still move", "November", "go back to the design team", ResponseCoupling.Tightens,
            "no lesson is moved in four weeks", "one lesson was moved", ResponseVerdict.Adapt, ResponseOutcome.Done, new DateOnly(2026, 10, 20)),
        new Tension("One routine everywhere", "Each school its own", new DateOnly(2027, 1, 15)),
        new DateOnly(2026, 12, 1),
        RetiredWhy: null,
        session,
        Version: 4,
        [new("s1", new DateOnly(2026, 9, 30), "Wheatley", "Two lessons in the first week", "Ana", session), new("s2", new DateOnly(2026, 10, 2))],
        session is null ? [] : [new(session, new DateOnly(2026, 9, 14), "school", "Wheatley", Rated)]);

    private static Concern Rated => new(
        11, 18, 30, 70, 20, 80, 16, [0, 4, 10, 2], 1, LeaderPicked: true,
        [new("Wheatley", 9, 40, 80, [0, 1, 6, 2])], [new("teacher", 7, 50, 85, [0, 0, 5, 2])]);

    public static SessionRow Row(string initiativeId, string code = Code) =>
        new(code, initiativeId, "scaling", Anonymous: false, "school", "Wheatley", Now, Closed: false, "gather", 1);

    public static Entry Opening(string initiativeId, string code = Code) => new(1, Now, null, Guid.Empty,
    [
        new SessionOpened(
            code, initiativeId, Plan, new Agenda("scaling", "Scaling", "About", [new(PhaseKind.Gather, "Gather", 0, "", "")]), false, "school", "Wheatley", [], []),
    ]);

    public static Entry Empty(long version) => new(version, Now, "s1", new Guid((int)version, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]), []);

    public static RegisterWrite Write(params ReadOnlySpan<Risk> risks) => new(Seq.Create(risks), [], [], null, null, null);

    /// <summary>Stores the plan and a session of it, and gives the plan's id.</summary>
    public static async Task<string> Begin(this Store store, string code = Code)
    {
        var id = await store.Initiatives.Add(Plan, Now);
        await store.Log.Open(Row(id, code), Opening(id, code));
        return id;
    }
}
