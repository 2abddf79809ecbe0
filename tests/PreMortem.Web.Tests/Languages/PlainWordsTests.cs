using System.Text.RegularExpressions;
using PreMortem.Core.Library;
using PreMortem.Web.Languages;

namespace PreMortem.Web.Tests.Languages;

/// <summary>LG8, LG9: what people read in a room is plain, and what asks for failures is certain.</summary>
public sealed partial class PlainWordsTests
{
    /// <summary>What a participant reads.</summary>
    private static readonly string[] OfParticipants = ["join.", "seat.", "parts.", "everybody.", "door.", "calm."];

    /// <summary>Sentences that are hard by the formula and not for a reader, each with its reason.</summary>
    private static readonly Dictionary<string, string> Explained = new(StringComparer.Ordinal)
    {
        ["parts.takesGoalMeans"] = "four words, one of them “everybody”",
    };

    [Fact]
    public void EnglishIsForEighthGradeOnAverageAndNothingIsAboveTwelfth_LG8()
    {
        var grades = Sentences(Language.English).Select(text => (text.Key, Grade: ReadingEase.Grade(text.Value))).ToList();
        Assert.InRange(grades.Average(text => text.Grade), 0, 8);
        Assert.Equal(Explained.Keys.Order(StringComparer.Ordinal), grades.Where(text => text.Grade > 12).Select(text => text.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void SpanishIsEasyOnAverage_LG8()
    {
        var ease = Sentences(Language.Spanish).Select(text => (text.Key, Ease: ReadingEase.Ease(text.Value))).ToList();
        Assert.InRange(ease.Average(text => text.Ease), 75, 150);
        Assert.DoesNotContain(ease, text => text.Ease < 45);
    }

    [Fact]
    public void TheFormulasKnowEasyFromHard_LG8()
    {
        Assert.InRange(ReadingEase.Grade("The cat sat on the mat."), -3, 2);
        Assert.InRange(ReadingEase.Grade("Organizational accountability necessitates interdisciplinary implementation methodologies."), 20, 60);
        Assert.True(ReadingEase.Ease("El gato está en la mesa.") > ReadingEase.Ease("La implementación interdisciplinaria requiere responsabilidades organizacionales."));
    }

    /// <summary>Certainty does the work: what asks for a failure never makes it a possible one (IM2, LB5).</summary>
    [Fact]
    public void NothingThatAsksForFailuresHedges_LG9()
    {
        Assert.All(Prompts(Language.English), text => Assert.Null(Hedge.In(text)));
        Assert.All(Prompts(Language.Spanish), text => Assert.Null(Hedge.In(text, "es")));
        Assert.NotNull(Hedge.In("¿Qué podría salir mal?", "es"));
    }

    /// <summary>Everything a participant reads from the moment the plan has failed.</summary>
    private static IEnumerable<string> Prompts(Language language) => Catalogue.Of(language).Texts
        .Where(text => text.Key.StartsWith("seat.", StringComparison.Ordinal) || text.Key.StartsWith("screen.", StringComparison.Ordinal))
        .Where(text => !AboutTheProgram.Contains(text.Key, StringComparer.Ordinal))
        .Select(text => text.Value);

    /// <summary>Says what may come up next, or asks who knows the plan; not what may fail.</summary>
    private static readonly string[] AboutTheProgram = ["seat.oneMayBeNext", "seat.briefTick", "seat.briefHelp", "screen.couldExplain"];

    /// <summary>Sentences, not labels: below four words the formulas say nothing.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Sentences(Language language) => Catalogue.Of(language).Texts
        .Where(text => OfParticipants.Any(section => text.Key.StartsWith(section, StringComparison.Ordinal)) && ReadingEase.WordsIn(InBraces().Replace(text.Value, "")) >= 4)
        .Select(text => KeyValuePair.Create(text.Key, InBraces().Replace(text.Value, "it")));

    [GeneratedRegex(@"\{\w+\}|</?\w+>", RegexOptions.None, 1000)]
    private static partial Regex InBraces();
}
