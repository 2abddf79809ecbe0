namespace PreMortem.Web.Tests.Live;

/// <summary>The room changes by itself when a moment comes, and tells everybody (TM4).</summary>
public abstract class TimerTests(RoomServer server)
{
    [Fact]
    public async Task WhenTheTimeForWritingIsOverTheRoomIsTold_TM4()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader");
        await using var ana = await Person.Enter(server, code, "participant", "Ana");
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        await ana.UntilPhase("write");
        await leader.Does("extendTimer", new { seconds = -3600 });
        await ana.Until(records => (bool?)records["timer"]["ranOut"] == true);
        await ana.Does("writeReason", new { reason = "a1", text = "Finished within the grace." });
        await leader.Does("extendTimer", new { seconds = 60 });
        await ana.Until(records => (bool?)records["timer"]["ranOut"] == false);
        await leader.Does("pauseTimer");
        await ana.Until(records => (bool?)records["timer"]["paused"] == true);
        await leader.Does("resumeTimer");
        await ana.Until(records => (bool?)records["timer"]["paused"] == false && records["timer"]["endsAt"] is not null);
    }

    [Fact]
    public async Task SomebodyWhoTypesIsCountedUntilThePauseAndNeverStored_PR1()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader");
        await using var ana = await Person.Enter(server, code, "participant", "Ana");
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        await leader.UntilPhase("write");
        var before = (long)(await server.Status(code))["version"]!;
        await ana.Asks("typing", new { typing = true });
        await leader.Until(records => (int?)records["counts"]["typing"] == 1);
        await leader.Until(records => (int?)records["counts"]["typing"] == 0);
        Assert.Equal(before, (long)(await server.Status(code))["version"]!);
    }

    public sealed class AtOneServer(RoomServer server) : TimerTests(server), IClassFixture<RoomServer>;

    public sealed class AtThreeServers(ThreeServers servers) : TimerTests(servers), IClassFixture<ThreeServers>;
}
