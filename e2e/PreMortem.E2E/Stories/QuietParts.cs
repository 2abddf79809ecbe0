namespace PreMortem.E2E.Stories;

/// <summary>What nobody attacked failed too: the room is asked, and what it says goes for that part. What was only sensed is asked about again (FO10 to FO12, SH9).</summary>
public sealed class QuietParts(Browser browser) : Story(browser)
{
    private const string Written = "At Cervantes coaches covered absent teachers on 31 days before Christmas.";
    private const string Sensed = "Something about who was invited was never said.";
    private const string Said = "The routine leaned on a team that only Wheatley had.";

    [Fact]
    public async Task APartIsPutBackToTheRoomAndAttacked()
    {
        var leader = await ALeaderOfARoomThatWrites();
        var wall = await AScreen();
        await wall.Shows(leader.Code);
        var ana = await AParticipantWithAPhone("ana");
        await ana.OpensTheLink(leader.Code);
        await ana.Joins("Ana Ruiz");
        await ana.Senses(Sensed);
        await ana.Writes(Written);
        await leader.GoesOnTo("Look again");
        await leader.GoesOnTo("Share one at a time");
        await leader.ReadsEveryCard(read => read == 0 ? leader.WillAskAboutItAgain() : Task.CompletedTask);
        await ana.Sees("No need to explain it.");
        await leader.Sees("Nobody named an incentive.");
        await leader.GoesOnTo("Sweep blind spots");
        await leader.Sees("nobody has said it");
        await leader.GoesOnTo("Form the risks");
        var keys = leader.AtTheKeyboard();
        await keys.SelectsAndPresses(Written, "n");
        await leader.SeesRisks(1);
        await keys.Press("Escape");

        await leader.IsAskedBefore("Greatest concerns");
        await leader.PhotographsAs("75-quiet-parts");
        await leader.PutsBackToTheRoom("A2");
        await wall.Sees("Nobody attacked A2:");
        await ana.SaysWhatHappenedTo("A2", Said);
        await wall.Sees(Said);
        await ana.PhotographsAs("75-quiet-parts", whole: true);
        await wall.PhotographsAs("75-quiet-parts");
        Assert.Empty((await leader.Barriers()).Concat(await ana.Barriers()).Concat(await wall.Barriers()));
        await leader.GoesBackToTheRisks();
        await ana.SeesTitled("The cards become risks");
        await keys.SelectsAndPresses(Said, "n");
        await leader.SeesRisks(2);
        await leader.Sees("A2 What works");
    }
}
