using System.Text.Json.Nodes;
using PreMortem.Core.Rehearsals;
using PreMortem.Web.Library;

namespace PreMortem.Web.Tests.Rehearsals;

/// <summary>RH7: the people of a rehearsal as a template.</summary>
public sealed class RehearsalTemplateTests
{
    [Fact]
    public async Task TheTwelvePeopleOfSoarAndTheirCardsCameWithTheProgram()
    {
        var soar = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Data", "soar.json"), TestContext.Current.CancellationToken))!;
        var people = TemplateFolder.Load(ownFolder: null).Library.Rehearsals.Single(template => template.Slug == "soar").People;

        Assert.Equal(soar["people"]!.AsArray().Select(person => ((string)person!["site"]!, (string)person["role"]!)), people.Select(person => (person.Site!, person.Role!)));
        Assert.Equal(soar["cards"]!.AsArray().Select(card => (string)card!["text"]!), people.SelectMany(person => person.Cards));
        Assert.Contains(people, person => person is { Late: true });
        Assert.Contains(people, person => person is { StepsOut: true, Pace: Pace.Quick });
    }

    [Theory]
    [InlineData("initiative: moon\n---\n\n## Ana\n\n1. A card.\n\n## Ben\n\n1. A card.\n\n## Cem\n\n1. A card.\n", 2, "there is no initiative “moon”")]
    [InlineData("initiative: soar\n---\n\n## Ana\n\n- site: Moon\n\n1. A card.\n\n## Ben\n\n1. A card.\n\n## Cem\n\n1. A card.\n", 7, "soar has no site “Moon”")]
    [InlineData("initiative: soar\n---\n\n## Ana\n\n- pace: hasty\n\n1. A card.\n\n## Ben\n\n1. A card.\n\n## Cem\n\n1. A card.\n", 7, "pace is “hasty”")]
    [InlineData("initiative: soar\n---\n\n## Ana\n\nA card.\n\n## Ben\n\n1. A card.\n\n## Cem\n\n1. A card.\n", 7, "a card begins with a number")]
    [InlineData("initiative: soar\n---\n\n## Ana\n\n1. A card.\n\n## Ana\n\n1. A card.\n\n## Cem\n\n1. A card.\n", 9, "Ana is there twice")]
    [InlineData("initiative: soar\n---\n\n## Ana\n\n1. A card.\n", 1, "there are 1 people")]
    public async Task AFaultIsNamedByFileAndLine(string text, int line, string words)
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "rehearsals"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "rehearsals", "ours.md"), $"---\n{text}", TestContext.Current.CancellationToken);

        var errors = TemplateFolder.Load(folder.Path).Errors;
        Assert.Contains(errors, error => error.File == "rehearsals/ours.md" && error.Line == line && error.Message.StartsWith(words, StringComparison.Ordinal));
    }
}
