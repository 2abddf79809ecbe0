using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;
using PreMortem.Web.Tests.Live;

namespace PreMortem.E2E.Registers;

/// <summary>A small register of a meeting that is over, put beside a running program through its own stores.</summary>
internal static class ShortRegister
{
    private static readonly DateTimeOffset Morning = new(2026, 9, 14, 9, 30, 0, TimeSpan.Zero);

    private static readonly Initiative Plan = new(
        "Growth mindset lessons",
        "Students take on demanding work.",
        new DateOnly(2028, 6, 12),
        Nature.Adaptive,
        [new("Wheatley", "school"), new("Walker", "school")],
        [new("P1", PartKind.Practice, "Every class teaches the lessons"), new("C1", PartKind.Condition, "A coach in every building")]);

    /// <summary>Gives the initiative's id.</summary>
    public static Task<string> Into(IInstallation program) => Beside.Program(program, Plan, Morning, code => new RegisterWrite(Risks(code), [], [], null, null, null));

    private static Seq<Risk> Risks(string code) =>
    [
        new(
            1, "Form over function", "the lesson came as a video", "Homerooms pressed play and moved on.", "students changed nothing",
            Parts: ["P1"], Sites: ["Walker"], Status: RiskStatus.Treating, Session: code, Reasons: [new("r1", "We pressed play.", "Ana", "Walker")],
            Concern: new(11, 14, 70, 90, 60, 95, 13, [0, 0, 3, 10], 0, LeaderPicked: false),
            Response: new(Action: "Rehearse the talk first", Owner: "L. Stone", TryBy: new(2026, 8, 22), EarlySign: "Exit tickets without reasoning")),
        new(2, "Coaching went to novices", Event: "Fourteen novices took every hour.", Sites: ["Wheatley"], Status: RiskStatus.Watching, Session: code, LoneVoice: true),
    ];
}
