using System.Reflection;
using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Web.Languages;

namespace PreMortem.Web.Tests.Languages;

/// <summary>LG11: what the core says by name is worded in both languages.</summary>
public sealed class PhraseTests
{
    [Fact]
    public void EveryPhraseIsWordedAndEnglishSaysWhatTheCoreSays_LG11() => Assert.All(Phrases(), phrase =>
    {
        Assert.Equal(phrase.English, Catalogue.Of(Language.English).Texts.GetValueOrDefault(phrase.Name));
        Assert.True(Catalogue.Of(Language.Spanish).Has(phrase.Name), $"“{phrase.English}” has no Spanish words.");
    });

    [Fact]
    public void NoTwoPhrasesShareAName_LG11() => Assert.Equal([], Phrases().GroupBy(phrase => phrase.Name).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void APhraseHasTheSameThingsInItInEveryLanguage_LG11()
    {
        var tooLong = Assert.Single(InitiativeRules.Check(new Initiative(new string('x', 201), "", new(2028, 6, 12)))).Said;
        Assert.Equal("Tiene 201 caracteres; caben 200 como máximo.", tooLong.In(Language.Spanish));
        var reworded = Assert.Single(PlanDifference.Between(new("{name}", "", default), new("B", "", default)));
        Assert.Equal("el nombre cambió de texto", reworded.Said.In(Language.Spanish));
        Assert.Equal("{name}", reworded.Before?.In(Language.Spanish));
    }

    private static List<Phrase> Phrases() =>
    [
        .. typeof(Phrase).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Phrase) && field.IsInitOnly && !field.Name.StartsWith('<'))
            .Select(field => (Phrase)field.GetValue(null)!),
        .. KindQuestion.All.SelectMany(question => new[] { question.Asked, question.Says(Nature.Technical), question.Says(Nature.Adaptive) }),
        .. ScaleQuestion.All.SelectMany(question => new[] { question.Named, question.Asked, question.Meant }),
    ];
}
