using Microsoft.Playwright;

namespace PreMortem.E2E.Stories;

/// <summary>The second half hour: cards become risks, risks become changes, and all of it is in the register.</summary>
public abstract partial class WholeMeeting
{
    private async Task CardsBecomeRisks()
    {
        await _leader.GoesOnTo("Form the risks");
        await _leader.PhotographsAs($"{_look}15-form-begin");
        await _leader.FormsARiskFrom(Novices);
        await _leader.WordsRisk(1, "Coaching was consumed by novices", "the district had placed fourteen novices at Walker", "both coaches spent the fall on classroom management", "no team had tested a lesson by March");
        await _leader.TiesRisk(1, "P3");
        await _leader.Places(Cover, 1);
        await _leader.FormsARiskFrom(SameLessons);
        await _leader.WordsRisk(2, "The lesson was taught and nothing changed", "the lesson had a form and no function", "every class taught it word for word", "students took it for one more worksheet");
        await _leader.TiesRisk(2, "P1");
        await _leader.Places(FromTheStory, 2);
        await _leader.FormsARiskFrom(Visitors);
        await _leader.WordsRisk(3, "Visits rewarded the old framework", "the visit form asked for the framework alone", "teachers were marked down twice", "the routine was gone by spring");
        await _leader.TiesRisk(3, "I1");
        await _leader.Places(Principal, 3);
        await _leader.FormsARiskFrom(Added);
        await _leader.DoubleClicksAcross(Aside, 3);
        await _leader.Parks(Aside, Keeper);
        await Everybody("16-form");
        await _leader.KeepsAsNotPinnedDown(Sensed);
        await NobodyIsNamedAnywhere();
    }

    private async Task TheyPickTheirConcerns()
    {
        await _leader.GoesOnPastTheQuietPartsTo("Greatest concerns");
        await _ana.WorriesMostAbout("Coaching was consumed by novices");
        await _ana.Rates("Coaching was consumed by novices", 40, 80, "most of the aim lost");
        await _ana.WorriesMostAbout("Visits rewarded the old framework");
        await _ben.WorriesMostAbout("Coaching was consumed by novices");
        await _ben.Rates("Coaching was consumed by novices", 55, 90, "the end of it");
        await _cleo.WorriesMostAbout("The lesson was taught and nothing changed");
        await _cleo.Rates("The lesson was taught and nothing changed", 20, 40, "some of the aim lost");
        await _leader.Unfolds("Your own picks");
        await _leader.WorriesMostAbout("Coaching was consumed by novices");
        await _wall.Sees("4 of 4 answered");
        await Everybody("17-concern");
        if (Servers > 1)
        {
            await _ana.ComesToAnotherServer();
            await _ana.IsMostWorriedAbout("Visits rewarded the old framework");
        }

        await _leader.ClosesTheVote();
        await _wall.Sees("Coaching was consumed by novices");
        await Everybody("18-concern-closed");
    }

    private async Task TheyChangeThePlan()
    {
        await _leader.GoesOnTo("Change the plan");
        await _leader.TurnsTo("Coaching was consumed by novices");
        await _ana.OffersAnEarlySign("Coaches’ calendars filled with cover lessons");
        await _leader.TakesTheOffer("Coaches’ calendars filled with cover lessons");
        await _leader.Fills("How much of it was the signal?", "two weeks in a row");
        await _leader.Fills("Who watches for it?", "the coaching lead");
        await _leader.Fills("What do we do?", "Take coaches off the cover list, in writing, before August");
        await _leader.Fills("Owner", Keeper);
        await _leader.Fills("Try it by", "2027-08-15");
        await _wall.Sees("Take coaches off the cover list");
        await Everybody("19-treat");
        await _leader.RecordsAChange("Coaches are off the cover list from September");
        await _leader.TurnsTo("Visits rewarded the old framework");
        await _leader.HoldsTheTension("One lesson for every class", "Each team makes it its own");
        await Everybody("20-treat-held");
        await _leader.GoesOnAnywayTo("Tomorrow", "Twelve minutes were gone; the third waits until Thursday");
        await _ana.Promises("Tomorrow I ask the coaches for their calendars.");
        await _ben.Promises("Tomorrow I sit in one lesson and say nothing.");
        await _wall.Sees("Tomorrow I sit in one lesson and say nothing.");
        await Everybody("21-own");
    }

    private async Task TheyCloseTheMeeting()
    {
        await _leader.GoesOnTo("Close");
        await _ana.IsSure(50);
        await _ben.IsSure(45);
        await _cleo.IsSure(40);
        await _cleo.Tells("The silence helped; twelve minutes for the plan were short.");
        await _leader.Unfolds("Your own answer");
        await _leader.IsSure(60);
        await Everybody("22-close");
        await _leader.SetsTheNextReview();
        await _leader.Presses("Show the shift");
        await _leader.Presses("Show it to everybody");
        await _wall.SeesAPictureThatSays("Plan confidence before: median");
        await Everybody("23-close-shift");
        await _leader.ClosesTheRoom();
        await _ana.SeesTitled("Thank you.");
        await Everybody("24-closed");
    }

    private async Task TheRegisterHasEverything()
    {
        await _leader.PhotographsAs($"{_look}25-register", whole: true);
        await _leader.Page.Locator("section.register").EvaluateAsync("rows => rows.scrollIntoView()");
        await ForReadme("register", _leader);
        await ComposesTheRoom();
        var markdown = await _leader.DownloadsTheRegister();
        Assert.StartsWith("# Risk register: Student Ownership and Responsibility", markdown, StringComparison.Ordinal);
        Assert.All(Cards, card => Assert.Contains(card, markdown, StringComparison.Ordinal));
        Assert.Contains("## R1 Coaching was consumed by novices", markdown, StringComparison.Ordinal);
        Assert.Contains("the visit form asked for the framework alone", markdown, StringComparison.Ordinal);
        Assert.Contains("Coaches are off the cover list from September", markdown, StringComparison.Ordinal);
        Assert.Contains("Tomorrow I sit in one lesson and say nothing.", markdown, StringComparison.Ordinal);
        Assert.Contains("Cleo joined the design team last week and reads on", markdown, StringComparison.Ordinal);
        await _leader.Page.GetByRole(AriaRole.Link, new() { Name = "Preview" }).ClickAsync();
        await _leader.SeesTitled("R1 Coaching was consumed by novices");
        await _leader.PhotographsAs($"{_look}26-preview");
    }
}
