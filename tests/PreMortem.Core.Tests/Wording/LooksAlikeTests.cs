using System.Diagnostics;
using PreMortem.Core.Wording;

namespace PreMortem.Core.Tests.Wording;

public sealed class LooksAlikeTests
{
    private const string FirstYears = "Coaches spent the fall with fourteen first-year teachers we had placed there, and none saw a SOAR lesson until March.";
    private const string CoachBusy = "No coach was ever free on the days the design team met";
    private const string CoachTesting = "Principals pulled coaches in March for testing duty";
    private const string Advisory = "Advisory was cut when the bell schedule changed in January, and nothing replaced it.";

    // WD7
    [Theory]
    [InlineData(CoachBusy, FirstYears)]
    [InlineData(CoachBusy, CoachTesting)]
    [InlineData("Advisory time was cut in the new bell schedule", Advisory)]
    [InlineData("Nobody could say what problem-solving meant in art or PE", "The vote was 8 to 7 before anyone could say what problem solving meant; the seven who lost never taught it.")]
    [InlineData("At Walker we played the video in homeroom and went on", "Homeroom teachers pressed play on the videos and moved on; by October nobody talked about mindset.")]
    [InlineData("The funding ended and nobody paid for planning days", "The senior leader who protected the work moved on in year two, and the next budget dropped the planning days.")]
    [InlineData("Die Schulleitung wechselte im August", "Im August wechselte die Schulleitung")]
    [InlineData("教師は十月に授業をやめた", "教師は十月に授業をやめました")]
    public void TwoCardsOnTheSameThingLookAlike(string a, string b) =>
        Assert.True(LooksAlike.Score(a, b) >= LooksAlike.Threshold, $"{LooksAlike.Score(a, b):0.00}");

    // WD7
    [Theory]
    [InlineData(CoachBusy, Advisory)]
    [InlineData(FirstYears, "Teachers praised effort whatever students did, so by winter students read the praise as pity.")]
    [InlineData("Poor communication", "No buy-in")]
    [InlineData("It was not sustainable", FirstYears)]
    [InlineData("", "")]
    [InlineData("🔥", "the")]
    public void TwoCardsOnDifferentThingsDoNot(string a, string b) =>
        Assert.True(LooksAlike.Score(a, b) < LooksAlike.Threshold, $"{LooksAlike.Score(a, b):0.00}");

    // WD8
    [Fact]
    public void TheMostAlikeComeFirstAndAtMostAsManyAsAsked()
    {
        (string, string)[] others = [("advisory", Advisory), ("testing", CoachTesting), ("novices", FirstYears)];

        Assert.Equal("novices", LooksAlike.Among("Coaches spent the fall covering for fourteen first-year teachers", others)[0]);
        Assert.Equal(["testing", "novices"], LooksAlike.Among(CoachBusy, others));
        Assert.Single(LooksAlike.Among(CoachBusy, others, most: 1));
        Assert.Empty(LooksAlike.Among("Lack of chalk", others));
    }

    // WD9
    [Theory]
    [InlineData("Coaches spent nearly all of their days propping up brand-new hires that our own staffing choices had placed there, and the practice had no coach.", FirstYears)]
    [InlineData("We reached every school on the list and the dashboard turned green, while depth, durability and ownership had not changed.", "We counted lessons taught and schools launched; the dashboard was green in December and no one looked at what students did.")]
    [InlineData("Every school adapted sensibly on its own until no common practice was left to learn from or support.", "Each school broke the shared lessons into its own pieces, so by spring there was no common practice left to compare.")]
    [InlineData("Teachers only had to press play. To spare teachers we gave them ready-made slides to run, so they delivered it without understanding it and dropped it when the slides ran out.", "Homeroom teachers pressed play on the videos and moved on; by October nobody talked about mindset.")]
    [InlineData("Funding ended as the sponsoring leader moved on, and the routines had never been written into anyone's ordinary job.", "The senior leader who protected the work moved on in year two, and the next budget dropped the planning days.")]
    public void AStoryFindsTheCardThatToldIt(string story, string card)
    {
        var others = Cards.SoarConcrete.Select(text => (text, text));

        Assert.Equal(card, LooksAlike.Among(story, others).FirstOrDefault());
    }

    // WD9
    [Fact]
    public void AStoryNobodyToldFindsNoCard() =>
        Assert.Empty(LooksAlike.Among(
            "Each partner answered to a different authority, and when the demands collided each one honoured its own.",
            Cards.SoarConcrete.Select(text => (text, text))));

    // WD7
    [Fact]
    public void ACardIsWhollyLikeItselfAndTheScoreIsSymmetric()
    {
        foreach (var a in Cards.Concrete)
        {
            Assert.Equal(1, LooksAlike.Score(a, a), 6);
            foreach (var b in Cards.SoarConcrete)
            {
                var score = LooksAlike.Score(a, b);
                Assert.InRange(score, 0, 1);
                Assert.Equal(score, LooksAlike.Of(b).Score(LooksAlike.Of(a)), 6);
            }
        }
    }

    // WD8: a leader's desk compares each shared card with all others.
    [Fact]
    public void AThousandCardsAreComparedWithinATenthOfASecond()
    {
        (string, Fingerprint)[] others = [.. Enumerable.Range(0, 1000).Select(i => ($"{i}", LooksAlike.Of($"{Cards.SoarConcrete[i % 23]} {i}")))];
        var text = LooksAlike.Of(CoachBusy);
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Assert.Equal(3, LooksAlike.Among(text, others).Count);
            var took = Stopwatch.GetElapsedTime(start);
            best = took < best ? took : best;
        }

        Assert.True(best < TimeSpan.FromMilliseconds(100), $"took {best.TotalMilliseconds} ms");
    }
}
