using PreMortem.Core.Register;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Pages;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Web.Tests.Register;

/// <summary>A closed meeting with two rows that say much the same, a parked reason and one that nobody could pin down; every test has its own.</summary>
public sealed class RiskPageFixture : IAsyncLifetime
{
    public const string Hostile = "<script>alert(1)</script>\"'&<img src=x onerror=alert(2)>";
    public const string Meeting = Samples.Code;

    public static readonly ParkedReason Parked = new(Meeting, new("p'\"<1>", $"Advisory was cut {Hostile}", "Dee", "Walker", Session: Meeting), "The principal", new(2026, 10, 1));
    public static readonly UnpinnedReason Unpinned = new(Meeting, new("u1", "It was not sustainable", "Ed", Session: Meeting));

    private static readonly Concern Rated = new(
        7, 11, 60, 80, 40, 90, 10, [0, 1, 7, 2], 1, LeaderPicked: true,
        [new("Walker", 4, 60, 90, [0, 0, 2, 2])], [new("principals", 3, 20, 30, [0, 1, 2, 0]), new("teachers", 5, 70, 90, [0, 0, 3, 2])]);

    public static Risk Seven => new(
        7, $"Homerooms pressed play {Hostile}", "no teacher had rehearsed", "Teachers pressed play", "nobody talked about mindset", Status: RiskStatus.Treating, Parts: ["P1"],
        Reasons: [new("a", "By October nobody talked about mindset", "Ana", "Walker", "chair", 2, Session: Meeting)], Sites: ["Walker"], Concern: Rated,
        Response: new(Action: "Teams rehearse first", Owner: "L. Stone", TryBy: new(2026, 11, 1), EarlySign: $"Exit tickets are empty {Hostile}", IfBy: "week 6"),
        Session: Meeting, Votes: [new(Meeting, new(2026, 6, 12), "school", "Walker", Rated)]);

    public static Risk Two => new(2, "Lessons were played, not taught", Parts: ["M1"], Reasons: [new("b", "A substitute showed the video", "Ben", "Wheatley", Session: Meeting)], Sites: ["Wheatley"], Session: Meeting);

    public PreMortemServer Server { get; } = new();

    public string Plan { get; private set; } = "";

    internal Visitor Leader => new(Server.Leader);

    public RegisterStore Registers => Server.Get<RegisterStore>();

    public Risk Stored(int number) => Registers.Find(Plan, number)!;

    public string Page(int number) => $"/initiatives/{Plan}/register/R{number}";

    public async ValueTask InitializeAsync()
    {
        await Server.InitializeAsync();
        Plan = await Server.Get<InitiativeStore>().Add(Samples.Plan with { Sites = [new($"Walker {Hostile}", "school"), new("Wheatley", "school")] }, Samples.Now);
        await Server.Get<SessionLog>().Open(Samples.Row(Plan), Samples.Opening(Plan));
        await Server.Get<SessionLog>().Append(Meeting, 1, [Samples.Empty(2)], new("close", Closed: true), Samples.Write(Two, Seven) with
        {
            Parked = [Parked],
            NotPinnedDown = [Unpinned],
            Summary = new(
                Meeting, new(2026, 6, 12), "Scaling", Anonymous: false, "school", "Walker", 12, ["Walker", "Wheatley"], new(null, null), [], "nothing yet", [], [], [], 9, 1, null, Closed: true),
        });
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
