using System.Text.Json.Nodes;

namespace PreMortem.Web.Tests.Live;

/// <summary>The twelve people and twenty-seven cards of the SOAR initiative, walked through the default agenda by a leader.</summary>
public sealed class Meeting : IAsyncDisposable
{
    private readonly List<(Person Person, List<string> Cards)> _people = [];
    private readonly bool _anonymous;

    private Meeting(Person leader, Person screen, bool anonymous) => (Leader, Screen, _anonymous) = (leader, screen, anonymous);

    public Person Leader { get; }

    public Person Screen { get; }

    public IEnumerable<Person> People => _people.Select(pair => pair.Person);

    public IEnumerable<string> Texts => _people.SelectMany(pair => pair.Cards);

    public static async Task<Meeting> Gather(RoomServer server, string code, bool anonymous)
    {
        var soar = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Data", "soar.json")))!;
        var meeting = new Meeting(await Person.Enter(server, code, "leader", "The leader"), await Person.Enter(server, code, "screen"), anonymous);
        foreach (var person in soar["people"]!.AsArray())
        {
            var key = (string)person!["key"]!;
            var seat = await Person.Enter(server, code, "participant", $"Person-{key}", (string)person["site"]!);
            meeting._people.Add((seat, [.. soar["cards"]!.AsArray().Where(card => (string)card!["by"]! == key).Select(card => (string)card!["text"]!)]));
        }

        return meeting;
    }

    /// <summary>Brief to Write: everybody knows the plan, says how sure, and writes.</summary>
    public async Task Write()
    {
        await Leader.Does("advance");
        await All("brief", person => person.Does("tickPlan", new { ticked = true }));
        await Leader.Does("advance");
        await All("confidence", person => person.Does("giveConfidence", new { value = 74 }));
        await Leader.Does("advance");
        await Leader.Does("advance");
        foreach (var (person, cards) in _people)
        {
            foreach (var (index, text) in cards.Index())
            {
                await person.Does("writeReason", new { reason = $"{person.SeatId}c{index}", text });
            }
        }

        await Leader.Until(records => (int?)records["counts"]["reasons"] == Texts.Count());
    }

    /// <summary>Share: every card, one a turn.</summary>
    public async Task Share()
    {
        await Leader.Does("advance");
        await Leader.Does("advance");
        for (var shared = 0; shared < Texts.Count(); shared++)
        {
            var soFar = shared;
            await Leader.Until(records => (int?)records["share"]["shared"] == soFar);
            await (_anonymous ? Leader.Does("showNext") : TakeTurn());
        }

        await Leader.Until(records => (bool?)records["share"]["over"] == true);
        Assert.Equal("nothingLeft", await Leader.IsRefused("showNext"));
    }

    /// <summary>Sweep: one story happened here too, and becomes somebody's own card.</summary>
    public async Task<string> Sweep(string text)
    {
        await Leader.Does("advance");
        await Leader.UntilPhase("sweep");
        var mode = Leader.Records.Keys.First(key => key.StartsWith("mode/", StringComparison.Ordinal))["mode/".Length..];
        await Leader.Does("showMode", new { mode });
        await People.First().Until(records => records.ContainsKey($"mode/{mode}"));
        await People.First().Does("adoptMode", new { mode, reason = "adopted", text });
        await People.Last().Does("answerMode", new { mode, answer = "notHere" });
        return mode;
    }

    /// <summary>Form: five risks; vague cards are kept, two are parked.</summary>
    public async Task Form()
    {
        await Leader.Does("advance");
        await Leader.UntilPhase("form");
        var cards = Leader.Records.Where(pair => pair.Key.StartsWith("reason/", StringComparison.Ordinal))
            .Select(pair => (Id: (string)pair.Value["id"]!, Text: (string)pair.Value["text"]!)).ToList();
        var solid = cards.Where(card => card.Text.Length > 40).ToList();
        foreach (var vague in cards.Except(solid))
        {
            await Leader.Does("placeReason", new { reason = vague.Id });
        }

        foreach (var parked in solid.Take(2))
        {
            await Leader.Does("parkReason", new { reason = parked.Id, revisit = "2027-03-01", owner = "Coach Hill" });
        }

        foreach (var (index, card) in solid.Skip(2).Index())
        {
            var risk = $"k{index % 5}";
            await (index < 5
                ? Leader.Does("formRisk", new { risk, reason = card.Id, title = $"Risk number {index}" })
                : Leader.Does("placeReason", new { reason = card.Id, risk }));
        }

        await Leader.Does("wordRisk", new { risk = "k0", title = "Form over function", cause = "homerooms pressed play", @event = "the lesson ran everywhere", consequence = "nothing changed" });
        await Leader.Does("tieRisk", new { risk = "k0", parts = new[] { "P1", "M1" } });
    }

    /// <summary>Concern, Treat, Own, Close.</summary>
    public async Task Finish()
    {
        await Leader.Does("advance");
        await All("concern", async person =>
        {
            await person.Does("pickConcerns", new { risks = new[] { "k0", "k1" } });
            await person.Does("rateRisk", new { risk = "k0", low = 60, high = 90, impact = "endsIt" });
        });
        await Leader.Does("closeConcern");
        await Leader.Does("advance");
        await Leader.Does("respond", new { risk = "k0", kind = "mitigate", action = "A ten-minute discussion protocol replaces the video.", owner = "L. Stone", tryBy = "2026-12-22", earlySign = "Exit tickets with no student reasoning in week 3" });
        await Leader.Does("holdTension", new { risk = "k1", poleA = "one plan for all", poleB = "what each school can carry", revisit = "2027-02-01" });
        await Leader.Does("advance", new { @override = "The rest waits for Thursday." });
        await All("own", person => person.Does("commit", new { text = $"Tomorrow I ask my team, says {person.SeatId}." }));
        await Leader.Does("recordPlanChange", new { text = "Advisory is in the bell schedule before we start." });
        await Leader.Does("advance");
        await All("close", async person =>
        {
            await person.Does("giveConfidence", new { value = 51 });
            await person.Does("giveFeedback", new { text = "Worth the hour." });
        });
        await Leader.Does("setReview", new { date = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(60)) });
        await Leader.Does("closeSession");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in People.Append(Leader).Append(Screen))
        {
            await person.DisposeAsync();
        }
    }

    private async Task TakeTurn()
    {
        var seat = (string)Leader.Records["share"]["turn"]!["seat"]!;
        var person = People.Single(one => one.SeatId == seat);
        await person.Until(records => (bool?)records["me"]["myTurn"] == true);
        var own = person.Records["me"]["reasons"]!.AsArray().Select(id => (string)id!)
            .First(id => person.Records[$"reason/{id}"]["shared"] is null);
        await person.Does("shareReason", new { reason = own });
    }

    private async Task All(string phase, Func<Person, Task> act)
    {
        foreach (var person in People)
        {
            await person.UntilPhase(phase);
            await act(person);
        }
    }
}
