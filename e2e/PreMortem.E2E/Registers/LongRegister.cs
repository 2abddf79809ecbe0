using System.Globalization;
using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Web.Tests.Live;

namespace PreMortem.E2E.Registers;

/// <summary>A register that fills many sheets, put beside a running program through its own stores: forty rows would take a meeting of hours.</summary>
internal static class LongRegister
{
    public const int Rows = 40;

    /// <summary>The only status of its kind, and it is in the last row.</summary>
    public const string LastStatus = "Occurred";

    private static readonly DateTimeOffset Morning = new(2026, 9, 14, 9, 30, 0, TimeSpan.Zero);

    private static readonly Initiative Plan = new(
        "Discourse routine in middle-school maths",
        "Students explain their reasoning to each other in every lesson.",
        new DateOnly(2028, 6, 12),
        Nature.Adaptive,
        [new("Wheatley", "school"), new("Walker", "school")],
        [
            new("P1", PartKind.Practice, "Every class uses the discourse routine, rehearsed by teams in the week before"),
            new("P2", PartKind.Practice, "Coaches visit each classroom twice a month"),
            new("T1", PartKind.Change, "Students read struggle as learning and persist"),
            new("O1", PartKind.Outcome, "Students take on demanding tasks"),
            new("M1", PartKind.Mechanism, "Talking makes thinking visible"),
            new("A1", PartKind.Assumption, "Thirty minutes are enough"),
        ]);

    /// <summary>Gives the initiative's id.</summary>
    public static Task<string> Into(IInstallation program, int rows = Rows) => Beside.Program(program, Plan, Morning, code => new RegisterWrite(
        Enumerable.Range(1, rows).Select(number => Risk(number, rows, code)).ToSeq(),
        [],
        [],
        [new(code, new("p1", "Nobody asked the bus company, whose last bus left at three."), "Transport lead", new(2027, 1, 15))],
        [new(code, new("u1", "I sensed that the staff room had gone quiet.", Tacit: true))],
        Summary(code)));

    /// <summary>What the last row's column for early signs holds, and no other row.</summary>
    public static string SignOf(int number) => string.Create(CultureInfo.InvariantCulture, $"Signpost{number:000}");

    private static SessionSummary Summary(string code) => new(
        code, new(2026, 9, 14), "scaling", false, "school", "Wheatley", 18, ["Wheatley", "Walker"],
        new(new(18, 62, 74, 85, [0, 0, 0, 0, 0, 1, 4, 6, 5, 2]), new(18, 38, 51, 63, [0, 0, 1, 4, 4, 4, 4, 1, 0, 0])),
        ["Coaches keep half of every Tuesday free of cover lessons."], null, [new("I asked the coaches first.", "Ana")], ["It was good to say it aloud."], [], 60, 2, new(2026, 12, 1), Closed: true);

    private static Risk Risk(int number, int rows, string code) => new(
        number,
        "Homerooms turned into make-up time because the bell schedule had been settled before anybody asked",
        "the thirty minutes every six weeks were the only time that no examination, assembly or fire drill had claimed",
        "teachers used them for make-up tests, first at Walker and by November in all three schools, and the routine was read aloud at best",
        "it was never rehearsed, students heard it as one more notice, and the coaches stopped coming by the spring",
        Kind: FailureKind.Architecture,
        Status: number == rows ? RiskStatus.Occurred : (RiskStatus)(number % 4),
        Parts: number % 3 == 0 ? ["P1", "P2", "T1", "M1"] : ["P1"],
        Reasons: [new($"r{number}", "By the third lesson we used them for make-up tests.", "Ana", "Wheatley", "teacher", 3)],
        Sites: ["Wheatley", "Walker"],
        LoneVoice: number % 7 == 0,
        Concern: new(rows - number, 18, 30, 70, 20, 80, 16, number % 5 == 0 ? [6, 0, 0, 10] : [0, 4, 10, 2], 1, LeaderPicked: number == 1),
        Response: new(
            ResponseKind.Mitigate, "Fix the bell schedule with the design team before the term began, and give every team one rehearsal before each lesson was taught", "Design team and the three assistant principals",
            "Principal", new DateOnly(2026, 10, 1), $"Two lessons were moved for other things in one month {SignOf(number)}", "more than two in a month", "Assistant principal"),
        Tension: number % 4 == (int)RiskStatus.HeldTension ? new("One routine everywhere", "Each school its own", new(2027, 1, 15)) : null,
        Session: code);
}
