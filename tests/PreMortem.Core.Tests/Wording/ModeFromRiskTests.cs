using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Wording;

/// <summary>LB24</summary>
public sealed class ModeFromRiskTests
{
    private static readonly Initiative Plan = new(
        "Homeroom talks", "", default, Theory: [new("P1", PartKind.Practice, "Talk"), new("M1", PartKind.Mechanism, "Belief"), new("P2", PartKind.Practice, "Listen")]);

    private static readonly Risk Risk = new(
        7, "Homerooms pressed play", "no teacher had rehearsed", "teachers pressed play", "nobody talked about mindset", Kind: FailureKind.Interpretation,
        Parts: ["M1", "P1", "P2"],
        Reasons: [new("a", "Mr Stone never read the plan", "Ana", "Walker", "chair", Also: ["folded words"])],
        Response: new(Action: "Teams rehearsed first", Owner: "L. Stone", Watcher: "Ben", EarlySign: "Exit tickets were empty\nNobody asked"));

    [Fact]
    public void TheStoryIsWhatHappenedWhyAndWhatItLedTo_LB24() => Assert.Equal(
        "Teachers pressed play. It happened because no teacher had rehearsed. It led to this: nobody talked about mindset.",
        ModeFromRisk.Of(Risk, Plan).Story);

    [Theory]
    [InlineData("", "", "", "Homerooms pressed play.")]
    [InlineData("because nobody asked", "It broke!", "which led to a second try.", "It broke! It happened because nobody asked. Which led to a second try.")]
    [InlineData("", "It broke", "  ", "It broke.")]
    public void JoiningWordsStandOnce_LB24(string cause, string happened, string led, string story) =>
        Assert.Equal(story, ModeFromRisk.Of(Risk with { Cause = cause, Event = happened, Consequence = led }, Plan).Story);

    [Fact]
    public void KindsOfPartEarlySignResponseAndSourceAreTheRisks_LB24()
    {
        var mode = ModeFromRisk.Of(Risk, Plan);

        Assert.Equal([PartKind.Practice, PartKind.Mechanism], mode.Threatens);
        Assert.Equal(["Exit tickets were empty", "Nobody asked"], mode.EarlySigns);
        Assert.Equal(["Teams rehearsed first"], mode.Responses);
        Assert.Equal((FailureKind.Interpretation, "own register: Homeroom talks"), (mode.Kind, mode.Source));
    }

    [Fact]
    public void NothingOfTheReasonsAndNobodyIsCopied_LB24()
    {
        var mode = ModeFromRisk.Of(Risk, Plan);
        var said = string.Join('\n', (string[])[mode.Slug, mode.Title, mode.Story, mode.Source, .. mode.Probes, .. mode.EarlySigns, .. mode.Responses]);

        Assert.All((string[])["Mr Stone", "folded words", "Ana", "Walker", "chair", "L. Stone", "Ben"], word => Assert.DoesNotContain(word, said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Homerooms pressed play", "homerooms-pressed-play")]
    [InlineData("Élan’s été", "elans-ete")]
    [InlineData("Tutoría y diseño", "tutoria-y-diseno")]
    [InlineData("學生", "own-mode")]
    [InlineData("New", "new-mode")]
    [InlineData("\ud800!", "own-mode")]
    [InlineData("Nobody could say what the programme was for when the first year had ended", "nobody-could-say-what-the-programme-was-for-when")]
    public void ATitleGivesAName_LB21(string title, string slug) => Assert.Equal(slug, ModeSlug.For(title, _ => false));

    [Fact]
    public void ATakenNameIsNumbered_LB21() =>
        Assert.Equal("press-play-3", ModeSlug.For("Press play", slug => slug is "press-play" or "press-play-2"));

    [Theory]
    [InlineData("early-warning", true)]
    [InlineData("import", false)]
    [InlineData("../x", false)]
    [InlineData("Early", false)]
    [InlineData("a\n", false)]
    [InlineData("", false)]
    public void ANameIsSmallLettersDigitsAndHyphens_LB1(string slug, bool isOne) => Assert.Equal(isOne, ModeSlug.Is(slug));
}
