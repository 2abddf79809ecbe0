using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;
using PreMortem.Web.Initiatives;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Pages;

/// <summary>The program with a plan, an open session on it, and a register with two rows from an earlier one.</summary>
public sealed class PagesFixture : IAsyncLifetime
{
    public const string Hostile = "<script>alert(1)</script>\"'&<img src=x onerror=alert(2)>";

    public PreMortemServer Server { get; } = new();

    public string Plan { get; private set; } = "";

    /// <summary>The code of an open session, as it is shown.</summary>
    public string Open { get; private set; } = "";

    /// <summary>The code of a closed session, as it is shown.</summary>
    public string Closed { get; private set; } = "";

    internal Visitor Leader => new(Server.Leader);

    internal Visitor Anybody => new(Server.Anybody);

    public RegisterStore Registers => Server.Get<RegisterStore>();

    public Initiative Stored => Server.Get<InitiativeStore>().Find(Plan)!;

    public async ValueTask InitializeAsync()
    {
        await Server.InitializeAsync();
        Plan = await Server.Get<InitiativeStore>().Add(
            new(
                $"Discourse routine {Hostile}",
                "Students explain their reasoning.",
                new DateOnly(2028, 6, 12),
                Nature.Adaptive,
                [new("Wheatley", "school"), new("Walker", "school")],
                [
                    new("P1", PartKind.Practice, $"Every class uses the routine {Hostile}", "A poster", "Students talk", Core: true, Coupling.Tight),
                    new("T1", PartKind.Change, "Students persist"),
                    new("M1", PartKind.Mechanism, "Talking makes thinking visible"),
                    new("A1", PartKind.Assumption, "Thirty minutes are enough"),
                ]),
            DateTimeOffset.UnixEpoch);
        Closed = await Started();
        await Server.Get<SessionLog>().Append(
            Closed.Replace("-", "", StringComparison.Ordinal),
            1,
            [new(2, DateTimeOffset.UnixEpoch, null, Guid.Empty, [])],
            new("close", Closed: true),
            new RegisterWrite([Quiet, Loud], [], [], null, null, null));
        Open = await Started();
    }

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    /// <summary>Few people picked it, and its words try to break the page.</summary>
    private Risk Quiet => new(
        1, $"Quiet {Hostile}", Hostile, Hostile, Hostile, Parts: ["P1"], Sites: ["Walker"],
        Reasons: [new("r1", Hostile, Hostile, "Walker", "teacher", 0, [Hostile])],
        Concern: new(2, 14, 10, 30, 5, 40, 12, [8, 4, 0, 0], 0, LeaderPicked: false),
        Response: new(Action: Hostile, Owner: "Ana", EarlySign: Hostile), Session: Plain(Closed));

    private Risk Loud => new(
        2, "Loud and grave", Parts: ["P1", "T1"], Sites: ["Wheatley"], Status: RiskStatus.Watching,
        Concern: new(11, 14, 70, 90, 60, 95, 13, [0, 0, 3, 10], 0, LeaderPicked: true), Session: Plain(Closed));

    private static string Plain(string code) => code.Replace("-", "", StringComparison.Ordinal);

    private async Task<string> Started()
    {
        var started = Assert.IsType<StartResult.Started>(await Server.Get<SessionStart>().Start(Plan, new()));
        return Core.Sessions.JoinCode.Format(started.Code);
    }
}
