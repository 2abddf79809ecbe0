using System.Net;
using PreMortem.Web.Live;
using PreMortem.Web.Storage;
using PreMortem.Web.Storage.Postgres;
using static PreMortem.Web.Tests.Eventually;

namespace PreMortem.Web.Tests.Live;

/// <summary>What servers that share a database know of each other, besides the logs (PQ5 to PQ8).</summary>
public sealed class NeighboursTests(ThreeServers servers) : IClassFixture<ThreeServers>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhoIsAtAnyServerIsHereAndWhoGoesIsAway_PQ6()
    {
        var code = await servers.OpenSession();
        await using var leader = await Enter(0, code, "leader", "Lee");
        await using var ana = await Enter(1, code, "participant", "Ana");
        var ben = await Enter(2, code, "participant", "Ben");
        await leader.Until(records => (int?)records["counts"]["here"] == 2);

        await ana.Asks("typing", new { typing = true });
        await leader.Until(records => records[$"seat/{ana.SeatId}"]["typing"]?.GetValue<bool>() == true);

        var began = DateTimeOffset.UtcNow;
        await ben.DisposeAsync();
        await leader.Until(records => (int?)records["counts"]["here"] == 1);
        Assert.InRange(DateTimeOffset.UtcNow - began, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task WhoIsAtAServerThatIsSilentCountsForNobodyUntilItIsHeard_PQ6()
    {
        var code = await servers.OpenSession();
        await using var leader = await Enter(0, code, "leader", "Lee");
        await using var ana = await Enter(2, code, "participant", "Ana");
        await leader.Until(records => (int?)records["counts"]["here"] == 1);

        servers.Line.Cut();
        try
        {
            await leader.Until(records => (int?)records["counts"]["here"] == 0);

            // Nor for whoever looks only now, though what it left is still there.
            await using var screen = await Enter(1, code, "screen");
            await Until(async () => await servers.Count($"SELECT count(*) FROM presence WHERE code = '{Stored(code)}'") == 3);
            await Task.Delay(TimeSpan.FromSeconds(1), Stop);
            Assert.Equal(0, (int?)screen.Records["counts"]["here"]);
        }
        finally
        {
            servers.Line.Mend();
        }

        await leader.Until(records => (int?)records["counts"]["here"] == 1);
    }

    [Fact]
    public async Task WhoComesBackToAnotherServerGetsAWholeView_PQ7()
    {
        var code = await servers.OpenSession();
        await using var leader = await Enter(0, code, "leader", "Lee");
        await using var ana = await Enter(0, code, "participant", "Ana");
        await using var other = await Enter(1, code, "screen");
        var version = await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        await other.UntilPhase("write");
        await using var here = await HubClient.Connect(servers.At(0));
        await using var there = await HubClient.Connect(servers.At(1));
        Task<System.Text.Json.Nodes.JsonNode?> Back(HubClient client, string? room) => client.Invoke("Enter", new { code, @as = "participant", seat = ana.Token, since = version, room });
        var told = (string?)(await Back(here, room: null))!["room"];

        Assert.NotNull((await Back(here, told))!["changes"]);
        Assert.NotNull((await Back(there, told))!["records"]);

        // A client that does not say who told it was told by nobody knows whom.
        Assert.NotNull((await Back(here, room: null))!["records"]);
    }

    [Fact]
    public async Task WhoLostItsLineHearsWhatItMissed_PQ5()
    {
        var code = await servers.OpenSession();
        await using var leader = await Enter(0, code, "leader", "Lee");
        await using var ana = await Enter(1, code, "participant", "Ana");

        await servers.Deafen();
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });

        await ana.UntilPhase("write");
    }

    [Fact]
    public async Task WhatARoomIsAskedIsAnsweredWithWhatOthersStored_PQ14()
    {
        var code = await servers.OpenSession();
        await using var leader = await Enter(0, code, "leader", "Lee");
        await using var ana = await Enter(0, code, "participant", "Ana");
        using var another = new HttpClient { BaseAddress = servers.At(1) };
        Assert.Equal(HttpStatusCode.NotFound, (await another.GetAsync($"/room/{code}/pictures/confidence.svg", Stop)).StatusCode);
        await leader.Does("advance", new { to = "confidence", @override = "A rehearsal." });
        await ana.Does("giveConfidence", new { value = 70 });
        await leader.Does("advance", new { to = "close", @override = "A rehearsal." });
        await ana.Does("giveConfidence", new { value = 50 });

        // Before the other has another line on which it could hear of it.
        await servers.Deafen();
        await leader.Does("showShift");

        Assert.Equal(HttpStatusCode.OK, (await another.GetAsync($"/room/{code}/pictures/confidence.svg", Stop)).StatusCode);
    }

    [Fact]
    public async Task WhoWasTakenForGoneIsThereAgainWithItsPeople_PQ20()
    {
        var code = await servers.OpenSession();
        await using var leader = await Enter(0, code, "leader", "Lee");
        await using var ana = await Enter(1, code, "participant", "Ana");
        await leader.Until(records => (int?)records["counts"]["here"] == 1);

        await servers.Forget();

        await Until(async () => await servers.Count($"SELECT count(*) FROM presence WHERE code = '{Stored(code)}'") == 2);
        await using var screen = await Enter(2, code, "screen");
        await screen.Until(records => (int?)records["counts"]["here"] == 1);
    }

    [Fact]
    public async Task AServerWhoseClockIsWrongGoesByTheOthers_PQ18()
    {
        var clock = Assert.IsType<DatabaseClock>(servers.Get<TimeProvider>(1));

        clock.Learn(clock.Local(), DateTimeOffset.UtcNow.AddMinutes(3));

        await Until(() => (clock.GetUtcNow() - servers.Get<TimeProvider>(0).GetUtcNow()).Duration() < TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task WhereANewerServerLedTheRoomOnNobodyIsKept_PQ12()
    {
        var code = await servers.OpenSession();
        await using var leader = await Enter(0, code, "leader", "Lee");
        await using var screen = await Enter(1, code, "screen");
        var stored = Stored(code);

        await servers.Do($$"""
            INSERT INTO entry (session, version, at, command, facts) SELECT code, version + 1, opened_at, '{{Guid.Empty}}', '[{"type":"fromLater.1"}]' FROM session WHERE code = '{{stored}}';
            UPDATE session SET version = version + 1 WHERE code = '{{stored}}'
            """);
        Assert.True(await Said(leader.Client, "Do", new { id = Guid.NewGuid(), type = "advance", to = "write", @override = "A rehearsal." }) is null or "notSaved");
        await Until(() => !leader.Client.IsOpen && !screen.Client.IsOpen);

        await using var again = await HubClient.Connect(servers.At(2));
        Assert.True(await Said(again, "Enter", new { code, @as = "screen" }) is null or "notSaved");
        await Until(() => !again.IsOpen);

        using var program = new HttpClient { BaseAddress = servers.At(2), DefaultRequestHeaders = { Authorization = new("Bearer", servers.LeaderKey) } };
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await program.GetAsync($"/api/sessions/{code}", Stop)).StatusCode);
    }

    [Fact]
    public async Task ARoomWhoseLogWasRewrittenAtOneServerIsPutOutAtAll_PQ5()
    {
        var code = await servers.OpenSession();
        await using var leader = await Enter(0, code, "leader", "Lee");
        await using var ana = await Enter(1, code, "participant", "Ana");
        var there = servers.Get<Rooms>(1).Find(code)!;
        await servers.Hear();

        await servers.Get<Rooms>(0).PutOut(there.Code);

        await Until(() => there.IsLetGo);
    }

    [Fact]
    public async Task WhoIsForgottenWhileAServerHearsNothingIsForgottenThereToo_PQ5()
    {
        var code = await servers.OpenSession();
        await using var leader = await Enter(0, code, "leader", "Lee");
        await using var ana = await Enter(2, code, "participant", "Ana");
        var there = servers.Get<Rooms>(2).Find(code)!;
        await leader.Does("advance", new { to = "close", @override = "A rehearsal." });
        await leader.Does("nothingChanged", new { why = "It was known." });
        await leader.Does("setReview", new { date = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(30)) });

        servers.Line.Cut();
        try
        {
            await leader.Does("closeSession");
            await servers.Get<SessionLog>(0).Forget(there.Code, RoomLog.Chance());
            await servers.Get<Rooms>(0).PutOut(there.Code);

            // What is said goes out beside the rooms; nobody says it again.
            await Task.Delay(TimeSpan.FromMilliseconds(500), Stop);
            Assert.False(there.IsLetGo);
        }
        finally
        {
            servers.Line.Mend();
        }

        await Until(() => there.IsLetGo);
    }

    [Fact]
    public void ManyCodesGoInAsManyMessagesAsTheyNeed()
    {
        var codes = Enumerable.Range(0, 3000).Select(number => $"K{number:00000}").ToList();
        var said = Web.Live.Neighbours.Word.Write("me", Web.Live.Neighbours.Word.Grew, codes).ToList();

        Assert.All(said, payload => Assert.InRange(payload.Length, 1, 7_900));
        Assert.Equal(codes, said.SelectMany(payload => Web.Live.Neighbours.Word.Read(payload)!.Of));
        Assert.Null(Web.Live.Neighbours.Word.Read("what-a-newer-server says so"));
    }

    private static string Stored(string code) => code.Replace("-", "", StringComparison.Ordinal);

    /// <summary>The code of a refusal; null where the line ended before.</summary>
    private static async Task<string?> Said(HubClient client, string method, object what)
    {
        try
        {
            return (string?)(await client.Invoke(method, what))!["code"] ?? "done";
        }
        catch (Exception ended) when (ended is IOException or System.Net.WebSockets.WebSocketException)
        {
            return null;
        }
    }

    private Task<Person> Enter(int server, string code, string role, string? name = null) =>
        Person.Enter(servers.At(server), servers.LeaderKey, code, role, name);
}
