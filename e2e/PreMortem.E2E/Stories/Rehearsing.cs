namespace PreMortem.E2E.Stories;

/// <summary>RH1, RH2: from the first page to a room with people in it is one click.</summary>
public sealed class Rehearsing(Browser browser) : Story(browser)
{
    [Fact]
    public async Task OneClickOpensARoomInWhichTwelvePeopleArriveAndWrite()
    {
        var leader = await ALeader();
        await leader.OpensTheLeaderLink();
        await leader.TriesTheExample();
        await leader.Sees("Rehearsal: simulated people, no real register");
        await leader.SeesInTheRoom("Alma", 1);
        await leader.Presses("Hurry the room");
        await leader.SeesPeople(11);
        await leader.PhotographsAs("70-rehearsal-gathers");

        await leader.Starts();
        await leader.Sees("10/11");
        await leader.GoesOnTo("Confidence");
        await leader.GoesOnTo("Imagine the failure");
        await leader.GoesOnTo("Write in silence");
        await leader.SeesTenCardsCounted();
        await leader.PhotographsAs("71-rehearsal-writes");

        var seat = await AParticipantWithAPhone("colleague");
        await seat.OpensTheLink(leader.Code);
        await seat.Sees("Rehearsal: simulated people, no real register");
        await seat.Joins("Ana Ruiz");
        await seat.Writes("In October the coaches left Walker, so nobody rehearsed the lessons.");
        var wall = await AScreen();
        await wall.Opens($"/screen/{leader.Code}");
        await wall.Sees("Rehearsal: simulated people, no real register");
    }
}
