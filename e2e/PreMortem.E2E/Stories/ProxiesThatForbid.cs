using System.Diagnostics;
using PreMortem.E2E.Actors;
using PreMortem.E2E.Network;

namespace PreMortem.E2E.Stories;

/// <summary>Proxies that forbid WebSockets, and worse: the room works all the same, for the seat, the desk and the wall (RM31, E9).</summary>
public sealed class ProxiesThatForbid(Browser browser) : NetworkStory(browser)
{
    private const string First = "In April no hall could run bus tickets any more.";
    private const string Second = "In January the advisory period at Wheatley was moved to lunch.";
    private const string Third = "In March two of the three principals had left.";

    /// <summary>What the proxy does, and within how many seconds a page is in the room: five for each transport that hangs, and what three pages take where builds share the machine.</summary>
    [Theory]
    [InlineData(Forbids.ByRefusing, Forbids.Nothing, 10)]
    [InlineData(Forbids.ByHanging, Forbids.Nothing, 15)]
    [InlineData(Forbids.ByRefusing, Forbids.ByRefusing, 10)]
    [InlineData(Forbids.ByHanging, Forbids.ByBuffering, 25)]
    public async Task AMeetingGoesOn_RM31(Forbids webSockets, Forbids events, int seconds)
    {
        var line = ALine();
        (line.WebSockets, line.Events) = (webSockets, events);
        var code = await ARoomThatWrites();
        var (leader, wall, ana) = (await ALeader(), await AScreen(), await AParticipant("ana"));
        foreach (var one in (Actor[])[leader, wall, ana])
        {
            one.Guard.ExpectsALostLine();
        }

        await leader.OpensTheLeaderLink();
        await ana.OpensTheLink(code);
        var since = Stopwatch.StartNew();
        await Task.WhenAll(leader.OpensTheDesk(code), wall.Shows(code), ana.Joins("Ana Ruiz", "Walker"));
        Run.Say($"WebSockets {webSockets}, events {events}: at the desk and in the seat after {since.Elapsed.TotalSeconds:0.0} s");
        Assert.InRange(since.Elapsed.TotalSeconds, 0, seconds);

        await leader.SeesPeople(1);
        await ana.Writes(First);
        await ana.SeesTheState("saved");
        await leader.SeesInTheRoom("Ana Ruiz", 1);
        line.Cut();
        await ana.Writes(Second);
        await ana.SeesTheState("offline, 1 waiting");
        await leader.SeesTheState("offline");
        line.Mend();
        await ana.SeesTheState("saved");
        await leader.SeesTheState("saved");
        await ana.Writes(Third);
        await ana.SeesTheState("saved");
        Assert.Equal([Third, Second, First], await ana.OwnCards());

        await leader.GoesOnTo("Look again");
        await leader.GoesOnTo("Share one at a time");
        await ana.Presses("Share this");
        await wall.Sees(First);
        await leader.Sees(First);
    }
}
