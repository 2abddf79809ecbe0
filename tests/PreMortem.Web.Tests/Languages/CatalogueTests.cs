using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using PreMortem.Core.Sessions;
using PreMortem.Web.Languages;

namespace PreMortem.Web.Tests.Languages;

/// <summary>LG2, LG4, LG6: one catalogue a language, and none says less than the other.</summary>
public sealed partial class CatalogueTests
{
    private static readonly Catalogue English = Catalogue.Of(Language.English);
    private static readonly Catalogue Spanish = Catalogue.Of(Language.Spanish);

    [Fact]
    public void BothLanguagesSayTheSameThings_LG2() => Assert.Equal(English.Texts.Keys.Order(StringComparer.Ordinal), Spanish.Texts.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void ASentenceHasTheSameThingsInItInBothLanguages_LG2() =>
        Assert.All(English.Texts, text => Assert.Equal(InIt(text.Value), InIt(Spanish.Text(text.Key))));

    [Fact]
    public void NoTextIsEmptyOrLeftInEnglish_LG2()
    {
        Assert.DoesNotContain(Spanish.Texts.Values.Concat(English.Texts.Values), string.IsNullOrWhiteSpace);
        var same = English.Texts.Where(text => Spanish.Text(text.Key) == text.Value && Words().IsMatch(InIts().Replace(text.Value, ""))).Select(text => text.Value);
        Assert.Equal(SameInBoth.Order(StringComparer.Ordinal), same.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryKeyThatTheProgramNamesIsThere_LG2()
    {
        var named = Sources.Of("PreMortem.Web", ".cs", ".razor").SelectMany(file => Named().Matches(file.Text).Select(match => match.Groups["key"].Value)).ToHashSet();
        Assert.NotEmpty(named);
        Assert.All(named, key => Assert.True(English.Has(key), $"The catalogue has no “{key}”."));
    }

    [Fact]
    public void EveryTextIsSaidSomewhere_LG2()
    {
        var said = string.Concat(Sources.Of("PreMortem.Web", ".cs", ".razor", ".ts", ".tsx").Concat(Sources.Of("PreMortem.Core", ".cs")).Select(file => file.Text));
        Assert.All(English.Texts.Keys.Where(key => !MadeOfParts.Any(start => key.StartsWith(start, StringComparison.Ordinal))), key =>
            Assert.True(Stems(key).Any(stem => said.Contains(stem, StringComparison.Ordinal)), $"Nothing says “{key}”."));
    }

    [Fact]
    public void EveryRefusalIsWordedAndEnglishSaysWhatTheCoreSays_LG4() => Assert.All(Refusals(), refusal =>
    {
        Assert.True(Spanish.Has(RefusalWords.KeyOf(refusal)), $"“{refusal.Code}” has no Spanish words.");
        Assert.NotEqual(refusal.Message, refusal.In(Language.Spanish));
        Assert.DoesNotContain("{", refusal.In(Language.Spanish), StringComparison.Ordinal);
        var english = Spoken.In(Language.English, RefusalWords.KeyOf(refusal), [.. refusal.Details.Select(detail => (detail.Name, (object?)(detail.Name == Detail.Risks ? Listed(detail) : detail.Numbers[0])))]);
        Assert.Equal(refusal.Message, english);
    });

    [Theory]
    [InlineData("en", "12 June 2028")]
    [InlineData("es", "12 de junio de 2028")]
    public void ADateReadsAsItDoesInTheLanguage_LG6(string tag, string date) =>
        Assert.Equal(date, new DateOnly(2028, 6, 12).ToString("D", Language.Find(tag)!.Culture));

    /// <summary>Keys that are put together where they are said.</summary>
    private static IReadOnlyList<string> MadeOfParts { get; } = ["refusals.", "dates.", "calm.", "door.", "theory.", "part.", "levels.", "kindQuestions.", "scaleQuestions.", "factors."];

    /// <summary>Words that both languages share, and names.</summary>
    private static IReadOnlyList<string> SameInBoth { get; } = ["Agenda", "Agendas", "Webhooks"];

    private static IEnumerable<string> Stems(string key) => [key, key[..key.LastIndexOf('.')], $"wording.{key}", $"wording.{key[..key.LastIndexOf('.')]}"];

    private static string Listed(Detail risks)
    {
        var names = risks.Numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"R{number}")).ToArray();
        return names.Length < 2 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    private static IEnumerable<Refusal> Refusals() =>
    [
        .. typeof(Refusal).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(Refusal)).Select(field => (Refusal)field.GetValue(null)!),
        .. Enum.GetValues<Tried>().Select(tried => Refusal.TooManyTries(tried, 30)),
        Refusal.PlanNotClear(1, 2), Refusal.TooLong(1000), Refusal.CardsUnplaced(1), Refusal.CardsUnplaced(2), Refusal.CardsUnplaced(1, 1), Refusal.CardsUnplaced(3, 3), Refusal.CardsUnplaced(3, 1),
        Refusal.RisksNotClear([1]), Refusal.RisksNotClear([1, 2, 4]), Refusal.ResponsesMissing([1]), Refusal.ResponsesMissing([1, 2]),
    ];

    /// <summary>What has to stand in a sentence in both languages: a number may be a word, and English alone bends a name.</summary>
    private static IEnumerable<string> InIt(string text) => InIts().Matches(text).Select(match => match.Value).Where(mark => mark is not ("{n}" or "{name}" or "{whose}")).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}|</?\w+>", RegexOptions.None, 1000)]
    private static partial Regex InIts();

    [GeneratedRegex(@"[A-Za-z]{4,}", RegexOptions.None, 1000)]
    private static partial Regex Words();

    [GeneratedRegex("""(?:Say|Drawn)\("(?<key>[a-zA-Z]+\.[\w.]+)"|Spoken\.In\([^"()]*"(?<key>[a-zA-Z]+\.[\w.]+)"|"(?<key>(?:today|line|home|signIn)\.[\w.]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
