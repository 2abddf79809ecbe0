namespace PreMortem.E2E.Stories;

public sealed class ClosedDoors(Browser browser) : Story(browser)
{
    protected override bool IsAlone => true;

    [Fact]
    public async Task AWrongCodeAClosedRoomAndAStrangersDeskSayWhatToDo()
    {
        var stranger = await AParticipant("stranger");
        stranger.Guard.Expects("404 (Not Found)");
        await stranger.TypesTheCodeAtHome("Friday");
        await stranger.Sees("That is not a room code. A code has six letters and digits");
        await stranger.TypesTheCodeAtHome("ABC-234");
        await stranger.Sees("No room has the code ABC-234. Check it against the room’s screen.");
        await stranger.OpensTheLink("ABC-234");
        await stranger.Sees("No room has the code ABC-234.");
        await stranger.PhotographsAs("30-wrong-code");

        var leader = await ALeader();
        await leader.OpensTheLeaderLink();
        await leader.OpensAPlanOfTheirOwn();
        await leader.StartsASession("Review", anonymous: false);
        await stranger.OpensTheDesk(leader.Code);
        await stranger.SeesTitled("For those who lead meetings");
        await stranger.PastesTheKey("not-the-key");
        await stranger.Sees("That is not the leader key. Copy it again");
        await stranger.PhotographsAs("31-strangers-desk");

        await stranger.OpensTheLink(leader.Code);
        await stranger.Joins("Ana Ruiz");
        await leader.StartsTheReview();
        await leader.GoesOnTo("Close");
        await leader.SaysNothingChanged("what we saw was what we planned for");
        await leader.SetsTheNextReview();
        await leader.ClosesTheRoom();
        await stranger.SeesTitled("Thank you.");
        var late = await AParticipantWithAPhone("late");
        late.Guard.Expects("404 (Not Found)");
        await late.OpensTheLink(leader.Code);
        await late.Sees($"The meeting in room {leader.Code} is over, so nobody can join it now.");
        await late.PhotographsAs("32-closed-room");
    }
}
