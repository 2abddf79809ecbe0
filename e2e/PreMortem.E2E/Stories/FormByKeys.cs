namespace PreMortem.E2E.Stories;

public sealed class FormByKeys(Browser browser) : Story(browser)
{
    private static readonly string[] Cards =
    [
        "In September fourteen novices were placed at Walker and both coaches taught them to run a class.",
        "At Cervantes coaches covered absent teachers on 31 days before Christmas.",
        "By November every class read the mindset lesson aloud and nobody asked what it did.",
        "In October visitors looked for the curriculum framework and nothing else.",
        "The buses ran late all autumn.",
        "Something about trust was never said.",
    ];

    [Fact]
    public async Task FormWorksByKeyboardAlone()
    {
        var leader = await ALeaderOfARoomThatWrites();
        var ana = await AParticipant("ana");
        await ana.OpensTheLink(leader.Code);
        await ana.Joins("Ana Ruiz");
        foreach (var card in Cards)
        {
            await ana.Writes(card);
        }

        await leader.GoesOnTo("Look again");
        await leader.GoesOnTo("Share one at a time");
        await leader.ReadsEveryCard();
        await leader.GoesOnTo("Sweep blind spots");
        await leader.GoesOnTo("Form the risks");

        var keys = leader.AtTheKeyboard();
        await keys.SelectsAndPresses(Cards[0], "n");
        await leader.SeesTheRisk(1, "");
        await keys.Types("Title of R1", "Coaching was consumed");
        await keys.Types("Because…", "fourteen novices came");
        await keys.Types("this happened…", "coaches taught them to run a class");
        await keys.Types("which led to…", "no lesson was tested");
        await keys.Press("Escape");
        await leader.SeesTheRisk(1, "Coaching was consumed");
        await keys.TiesTheOpenRiskTo("P3");
        await leader.Sees("R1 goes for it ✓");
        await keys.SelectsAndPresses(Cards[1], "1");
        await leader.Sees("2 reasons");
        await keys.SelectsAndPresses(Cards[2], "n");
        await leader.SeesRisks(2);
        await keys.SelectsAndPresses(Cards[3], "n");
        await leader.SeesRisks(3);
        await keys.MergesTheOpenRisk(3, into: 2);
        await leader.SeesRisks(2);
        await keys.Press("z");
        await leader.SeesRisks(3);
        await keys.SelectsAndPresses(Cards[4], "p");
        await keys.TypesHere("Ana Ruiz");
        await keys.Press("Enter");
        await leader.Sees("Parked, 1");
        await keys.SelectsAndPresses(Cards[5], "u");
        await leader.Sees("Could not pin down, 1");
        await leader.Sees("Every reason has a place.");
        await keys.Press("z");
        await leader.Sees("Could not pin down, 0");
        await keys.SelectsAndPresses(Cards[5], "1");
        await leader.Sees("Every reason has a place.");
        await keys.Press("Shift+N");
        await leader.Sees("No reason needed.");
        await keys.Chooses("Go on");
        await leader.IsInPhase("Greatest concerns");
    }
}
