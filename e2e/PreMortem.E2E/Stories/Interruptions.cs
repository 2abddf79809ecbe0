using PreMortem.E2E.Actors;

namespace PreMortem.E2E.Stories;

public sealed class Interruptions(Browser browser) : Story(browser)
{
    private const string First = "In September fourteen novices were placed at Walker and coaching stopped.";
    private const string Draft = "By November the lessons at Cervantes were";
    private const string Finished = "By November the lessons at Cervantes were read aloud and nobody spoke.";
    private const string Second = "In January the advisory period at Wheatley was moved to lunch.";
    private const string Third = "In March two of the three principals had left.";

    private Leader _leader = null!;
    private Participant _ana = null!;

    protected override bool IsAlone => true;

    [Fact]
    public async Task AReloadAndALostConnectionInTheMiddleLoseNothing()
    {
        _leader = await ALeaderOfARoomThatWrites();
        _ana = await AParticipant("ana");
        await _ana.OpensTheLink(_leader.Code);
        await _ana.Joins("Ana Ruiz", "Walker");
        await _leader.SeesPeople(1);
        await AReloadKeepsTheDraft();
        await TheLineIsLost();
        await TheServerDiesInWrite();
        await TheServerDiesInForm();
    }

    private async Task AReloadKeepsTheDraft()
    {
        await _ana.Writes(First);
        await _ana.StartsToWrite(Draft);
        await _ana.Reloads();
        await _ana.HasTheDraft(Draft);
        await _ana.HasTheCard(First);
        await _leader.SeesPeople(1);
        await _leader.SeesInTheRoom("Ana Ruiz", 1);
        await _ana.Writes(Finished);
        await _ana.SeesTheState("saved");
    }

    private async Task TheLineIsLost()
    {
        await _ana.LosesTheConnection();
        await _ana.Writes(Second);
        await _ana.Writes(Third);
        await _ana.SeesTheState("offline, 2 waiting");
        await _ana.IsBackOnline();
        await _ana.SeesTheState("saved");
        await _ana.Reloads();
        await _ana.HasTheCard(Third);
        Assert.Equal([Third, Second, Finished, First], await _ana.OwnCards());
    }

    private async Task TheServerDiesInWrite()
    {
        var left = await _ana.SecondsLeft();
        await TheServerDies();
        await _ana.HasTheCard(First);
        Assert.Equal([Third, Second, Finished, First], await _ana.OwnCards());
        Assert.InRange(await _ana.SecondsLeft(), 1, left);
        await _leader.IsInPhase("Write in silence");
        await _leader.SeesInTheRoom("Ana Ruiz", 1);
        await _ana.Reloads();
        await _ana.HasTheCard(Third);
        Assert.Equal([Third, Second, Finished, First], await _ana.OwnCards());
    }

    private async Task TheServerDiesInForm()
    {
        await _leader.GoesOnTo("Look again");
        await _leader.GoesOnTo("Share one at a time");
        await _leader.ReadsEveryCard();
        await _leader.GoesOnTo("Sweep blind spots");
        await _leader.GoesOnTo("Form the risks");
        await _leader.FormsARiskFrom(First);
        await _leader.WordsRisk(1, "Coaching stopped", "fourteen novices came to Walker", "coaching stopped", "no lesson was tested");
        await _leader.TiesRisk(1, "P3");
        await TheServerDies();
        await _leader.SeesTheRisk(1, "Coaching stopped");
        await _ana.SeesTitled("Coaching stopped");
        await _leader.Places(Second, 1);
        await _leader.Reloads();
        await _leader.SeesTheRisk(1, "Coaching stopped");
        await _leader.Sees("2 reasons");
    }

    private async Task TheServerDies()
    {
        _ana.Guard.ExpectsALostLine();
        _leader.Guard.ExpectsALostLine();
        await Program.Kill();
        await _ana.SeesTheState("offline");
        await _leader.SeesTheState("offline");
        await Program.StartAgain();
        await _ana.SeesTheState("saved");
        await _leader.SeesTheState("saved");
    }
}
