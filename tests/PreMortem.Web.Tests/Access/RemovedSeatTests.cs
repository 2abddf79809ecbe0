using PreMortem.Web.Tests.Live;

namespace PreMortem.Web.Tests.Access;

/// <summary>AC9: who was taken out stays out, whatever happens to the program.</summary>
public sealed class RemovedSeatTests
{
    [Fact]
    public async Task ARemovedSeatStaysOutAfterAKillAndALockedDoorStaysLocked_AC9()
    {
        await using var program = await RunningProgram.Start();
        var code = await program.OpenSession(anonymous: false);
        string token;
        Guid late = Guid.NewGuid();
        await using (var leader = await Person.Enter(program.Address, program.LeaderKey, code, "leader"))
        await using (var person = await Person.Enter(program.Address, "", code, "participant", "Mallory"))
        {
            token = person.Token!;
            await leader.Does("removeSeat", new { seat = person.SeatId });
            var inFlight = await person.Asks("askQuestion", new { text = "Why me?" }, late);
            Assert.Equal("seatRemoved", (string?)inFlight["code"]);
            await leader.Does("lockDoor", new { locked = true });
        }

        await program.Kill();
        await program.StartAgain();

        await using var again = await HubClient.Connect(program.Address);
        Assert.Equal("seatRemoved", await Code(again, new { code, @as = "participant", seat = token }));
        Assert.Equal("doorLocked", await Code(again, new { code, @as = "participant", name = "Mallory" }));
        Assert.Equal("leadersOnly", await Code(again, new { code, @as = "leader", seat = token }));
        Assert.Equal("notEntered", (string?)(await again.Invoke("Do", new { id = late, type = "askQuestion", text = "Why me?" }))!["code"]);
    }

    private static async Task<string?> Code(HubClient hub, object request) => (string?)(await hub.Invoke("Enter", request))!["code"];
}
