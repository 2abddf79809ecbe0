using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;
using PreMortem.Web.Tests.Live;

namespace PreMortem.E2E.Registers;

/// <summary>A register that a meeting left long ago, put beside a running program through its own stores: a risk with an early sign, one whose response is due, and a parked reason whose date has come.</summary>
internal static class EarlierRegister
{
    public const string Title = "The coaches were gone";
    public const string EarlySign = "No coach came for a week";
    public const string Action = "Ask the company for a bus at four";
    public const string Parked = "The board was never told what it had cost.";

    private static readonly DateTimeOffset Morning = new(2020, 1, 6, 9, 30, 0, TimeSpan.Zero);

    private static readonly Initiative Plan = new(
        "Discourse routine in middle-school maths",
        "Students explain their reasoning to each other in every lesson.",
        new DateOnly(2048, 6, 12),
        Nature.Adaptive,
        [new("Wheatley", "school"), new("Walker", "school")],
        [new("P1", PartKind.Practice, "Every class uses the discourse routine"), new("O1", PartKind.Outcome, "Students take on demanding tasks")]);

    /// <summary>Gives the initiative's id.</summary>
    public static Task<string> Into(IInstallation program) => Beside.Program(program, Plan, Morning, code => new RegisterWrite(
        [Coaches(code), Buses(code)],
        [],
        [],
        [new(code, new("p1", Parked, "Ana Ruiz"), "Transport lead", new(2020, 2, 3))],
        [],
        Summary(code)));

    private static SessionSummary Summary(string code) => new(
        code, new(2020, 1, 6), "scaling", false, "school", "Wheatley", 2, ["Wheatley"],
        new(null, null), [], "It was known.", [], [], [], 2, 0, new(2020, 2, 10), Closed: true);

    private static Risk Coaches(string code) => new(
        1,
        Title,
        "they covered for absent teachers",
        "no coach came to Willow from May on",
        "the lessons stopped",
        Status: RiskStatus.Watching,
        Parts: ["P1"],
        Reasons: [new("a1", "In May the coaches left, so the lessons stopped.", "Ana Ruiz", "Wheatley")],
        Sites: ["Wheatley"],
        LoneVoice: true,
        Concern: null,
        Response: new(EarlySign: EarlySign, Threshold: "at one school", Watcher: "Ana Ruiz"),
        Session: code);

    private static Risk Buses(string code) => new(
        2,
        "The last bus left at three",
        "nobody had asked the bus company",
        "students of Walker left before the lesson ended",
        "they never spoke",
        Status: RiskStatus.Treating,
        Parts: ["P1"],
        Reasons: [new("a2", "In March the bus from Walker left at three.", "Ben Okafor", "Walker")],
        Sites: ["Walker"],
        LoneVoice: true,
        Concern: null,
        Response: new(ResponseKind.Mitigate, Action, "Ramos", null, new DateOnly(2020, 2, 1)),
        Session: code);
}
