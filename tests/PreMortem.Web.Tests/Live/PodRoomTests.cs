namespace PreMortem.Web.Tests.Live;

/// <summary>What a pod hears reaches its seats and nobody else: every frame of everybody is kept and searched (PD5).</summary>
public sealed class PodRoomTests(RoomServer server) : IClassFixture<RoomServer>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ATalkInAPodIsHeardThereAloneUntilItIsSentUp_PD5(bool anonymous)
    {
        var code = await server.OpenSession(anonymous, "large-room");
        await using var leader = await Person.Enter(server, code, "leader", "Ms Alvarez");
        await using var screen = await Person.Enter(server, code, "screen");
        var people = new List<Person>();
        for (var person = 0; person < 9; person++)
        {
            people.Add(await Person.Enter(server, code, "participant", $"Person-{person}"));
        }

        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        foreach (var person in people)
        {
            await person.UntilPhase("write");
            await person.Does("writeReason", new { reason = $"{person.SeatId}a", text = $"SECRET-OF-{person.SeatId} it ended in May." });
        }

        await leader.Does("advance", new { to = "share" });
        await Task.WhenAll(people.Select(person => person.Until(records => records.ContainsKey("pod"))));
        Assert.DoesNotContain(leader.Records.Keys.Concat(screen.Records.Keys), key => key == "pod" || key.StartsWith("podcard/", StringComparison.Ordinal));

        var asked = anonymous ? people[0] : people.First(person => (string?)person.Records["pod"]["turn"] == person.SeatId);
        await asked.Does(anonymous ? "tellNext" : "tellPod", anonymous ? new { after = 0 } : new { reason = $"{asked.SeatId}a" });
        await asked.Until(records => records.Keys.Any(IsPodCard));
        var card = asked.Records.Single(pair => IsPodCard(pair.Key)).Value;
        var (id, secret) = ((string)card["id"]!, ((string)card["text"]!).Split(' ')[0]);
        await AllThatWasToldHasArrived(leader, people);
        var pod = people.FindAll(person => person.Records.ContainsKey($"podcard/{id}"));
        Assert.InRange(pod.Count, 4, 6);
        var author = pod.Single(person => (bool)person.Records[$"podcard/{id}"]["mine"]!);
        var mate = pod.First(person => person != author);
        await mate.Does("hadThisToo", new { reason = id });
        await Task.WhenAll(pod.Select(person => person.Until(records => (int?)records[$"podcard/{id}"]["had"] == 1)));
        await leader.Until(records => (int?)records["pods"]["silent"] == 1);

        await AllThatWasToldHasArrived(leader, [.. people, screen]);
        var heard = pod.Select(person => person.SeatId).ToHashSet(StringComparer.Ordinal);
        Assert.All(people, person => Assert.Equal(heard.Contains(person.SeatId), person.Client.AllFrames.Contains(secret + " ", StringComparison.Ordinal)));
        Assert.DoesNotContain(secret + " ", string.Concat(leader.Client.AllFrames, screen.Client.AllFrames, await server.Everything(code)), StringComparison.Ordinal);
        await using var again = await Person.Enter(server, code, "participant", seat: mate.Token);
        Assert.True(again.Records.ContainsKey($"podcard/{id}"));
        Assert.Equal(anonymous, mate.Records[$"podcard/{id}"]["by"] is null);
        Assert.Equal(anonymous, mate.Records["pod"]["number"] is null && mate.Records["pod"]["mates"]!.AsArray().Count == 0);
        Assert.Equal("noSuchReason", await people.First(person => !pod.Contains(person)).IsRefused("sendUp", new { reason = id }));

        await mate.Does("sendUp", new { reason = id });
        await Task.WhenAll(people.Append(leader).Append(screen).Select(person => person.Until(records => records.ContainsKey($"reason/{id}") && !records.ContainsKey($"podcard/{id}"))));
        await leader.Does("endPods");
        await Task.WhenAll(people.Select(person => person.Until(records => !records.ContainsKey("pod") && !records.Keys.Any(IsPodCard))));
    }

    private static bool IsPodCard(string key) => key.StartsWith("podcard/", StringComparison.Ordinal);

    /// <summary>One entry that everybody is told of comes after all others.</summary>
    private static async Task AllThatWasToldHasArrived(Person leader, IReadOnlyList<Person> people)
    {
        var version = await leader.Does("extendTimer", new { seconds = 60 });
        await leader.Until(records => records["timer"]["endsAt"] is not null && leader.Client.AllFrames.Contains($"\"version\":{version},", StringComparison.Ordinal));
        var ends = (string?)leader.Records["timer"]["endsAt"];
        await Task.WhenAll(people.Select(person => person.Until(records => (string?)records["timer"]["endsAt"] == ends)));
    }
}
