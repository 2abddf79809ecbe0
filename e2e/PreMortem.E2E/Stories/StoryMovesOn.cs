namespace PreMortem.E2E.Stories;

/// <summary>Nothing moves under a hand that types: the next story waits for whoever writes about the last one.</summary>
public sealed class StoryMovesOn(Browser browser) : Story(browser)
{
    private const string Written = "At Cervantes coaches covered absent teachers on 31 days before Christmas.";
    private const string Begun = "At Cervantes the specialists saw";

    [Fact]
    public async Task TheBoxStaysWhereSomebodyTypesWhenTheNextStoryIsTold()
    {
        var leader = await ALeaderOfARoomThatWrites();
        var ana = await AParticipantWithAPhone("ana");
        await ana.OpensTheLink(leader.Code);
        await ana.Joins("Ana Ruiz");
        await ana.Writes(Written);
        await leader.GoesOnTo("Look again");
        await leader.GoesOnTo("Share one at a time");
        await leader.ReadsEveryCard();
        await leader.GoesOnTo("Sweep blind spots");
        await leader.TellsTheFirstStory();
        await ana.BeginsToMakeTheStoryTheirOwn(Begun);
        await leader.TellsTheNextStory();
        await ana.StillWritesAboutTheStory(Begun);
    }
}
