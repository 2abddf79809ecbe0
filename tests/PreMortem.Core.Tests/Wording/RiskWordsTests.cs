using FsCheck;
using FsCheck.Fluent;
using PreMortem.Core.Wording;

namespace PreMortem.Core.Tests.Wording;

public sealed class RiskWordsTests
{
    // WD10
    [Theory]
    [InlineData(
        "The retreat was cancelled in July because the waiver day was not approved, and teachers opened the lessons in front of students.",
        "the waiver day was not approved", "The retreat was cancelled in July", "teachers opened the lessons in front of students")]
    [InlineData(
        "Because the union had no answer, teachers kept their doors shut, so nobody saw the routine.",
        "the union had no answer", "teachers kept their doors shut", "nobody saw the routine")]
    [InlineData(
        "The pilot school had two periods; the other eleven had one, so their teams dropped comparing methods.",
        "The pilot school had two periods", "the other eleven had one", "their teams dropped comparing methods")]
    [InlineData("The grant ended in June, which led to meetings in the hallway.", "", "The grant ended in June", "meetings in the hallway")]
    [InlineData("Advisory was cut when the bell schedule changed in January.", "the bell schedule changed in January", "Advisory was cut", "")]
    [InlineData("There were so many forms that chairs gave up", "", "There were so many forms that chairs gave up", "")]
    [InlineData("Nobody  asked\nstudents", "", "Nobody asked students", "")]
    public void ACardIsSplitIntoCauseEventAndConsequence(string card, string cause, string happened, string led)
    {
        var words = RiskWords.From([card]);

        Assert.Equal((cause, happened, led), (words.Cause, words.Event, words.Consequence));
    }

    // WD10
    [Fact]
    public void TheCardThatSplitsBestIsTaken()
    {
        var words = RiskWords.From(["Lack of time", "Visits stopped because the coach left, so nobody asked."]);

        Assert.Equal(("Visits stopped", "the coach left", "Visits stopped", "nobody asked"), words);
    }

    [Fact]
    public void NoCardsGiveNoWords() => Assert.Equal(("", "", "", ""), RiskWords.From([]));

    // WD11
    [Theory]
    [InlineData("lack of time.", "Lack of time")]
    [InlineData("The six coaches were reassigned to long-term vacancies in September", "The six coaches were reassigned to long-term vacancies")]
    [InlineData("Students heard that mindset is all it takes, saw failing classes stay failing", "Students heard that mindset is all it takes")]
    public void ATitleIsAShortPhraseCutBetweenWords(string card, string title) => Assert.Equal(title, RiskWords.From([card]).Title);

    // WD10, WD11: of the card's words only the joining ones may go.
    [Fact]
    public void NothingOfACardIsLostAndNoTitleIsTooLong() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var words = RiskWords.From([text.Get]);
            var kept = $"{words.Cause} {words.Event} {words.Consequence}";
            var joints = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "because", "so", "that", "when", "after", "since", "and", "which", "led", "to", "leading", "meant", "as", "a", "result" };
            var lost = text.Get.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.TrimEnd('.', ',', ';'))
                .Where(word => !joints.Contains(word) && !kept.Contains(word, StringComparison.Ordinal));
            return words.Title.Length <= RiskTitle.Longest && !lost.Any();
        }).QuickCheckThrowOnFailure();
}
