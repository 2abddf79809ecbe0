using System.Text.RegularExpressions;
using PreMortem.Core;
using PreMortem.Core.Library;
using PreMortem.Core.Rehearsals;
using PreMortem.Core.Sessions;

namespace PreMortem.Web.Library;

/// <summary>Reads the people of a rehearsal: a <c>##</c> heading a person, his or her settings, and the cards as a numbered list, weightiest first (RH7).</summary>
internal static partial class RehearsalTemplates
{
    /// <summary>A room in which nobody can be told apart is no rehearsal, and nobody looks at more than these.</summary>
    private const int Fewest = 3, Most = 40;

    public static RehearsalTemplate Rehearsal(TemplateFile file)
    {
        var slug = file.Front.Text("initiative");
        file.NamesInitiative(file.Front.LineOf("initiative"), slug);
        file.Front.NothingElse();
        var sections = Section.Of(file);
        if (sections.Count is < Fewest or > Most)
        {
            file.Fault(1, $"there are {sections.Count} people; write {Fewest} to {Most}, each below a heading ## with a name");
        }

        foreach (var twice in sections.GroupBy(section => section.Title, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
        {
            file.Fault(twice.Line, $"{twice.Title} is there twice; give each person a name of his or her own");
        }

        return new(file.Slug, slug, sections.Select(section => Person(file, section)).ToSeq());
    }

    private static SimulatedPerson Person(TemplateFile file, Section section)
    {
        var settings = section.Settings;
        var person = new SimulatedPerson(
            section.Title,
            settings.TextOrNone("site"),
            settings.TextOrNone("role"),
            settings.Choice<Pace>("pace", Pace.Steady),
            Cards(file, section).ToSeq(),
            settings.TextOrNone("tomorrow"),
            settings.TextOrNone("question"),
            settings.Flag("late"),
            settings.Flag("steps out"));
        settings.NothingElse();
        file.NamesSite(settings.LineOf("site"), person.Site);
        if (person.Cards.Count == 0)
        {
            file.Fault(section.Line, $"{person.Name} has nothing to say; write the cards below the settings as a numbered list, “1. …”");
        }

        foreach (var (line, text, longest) in ((int, string?, int)[])
            [(section.Line, person.Name, Limits.Name), (settings.LineOf("role"), person.Role, Limits.Name), (settings.LineOf("tomorrow"), person.Tomorrow, Limits.Card), (settings.LineOf("question"), person.Question, Limits.Card)])
        {
            if (text?.Length > longest)
            {
                file.Fault(line, $"that is {text.Length} characters; keep it to {longest}");
            }
        }

        return person;
    }

    private static List<string> Cards(TemplateFile file, Section section)
    {
        List<string> cards = [];
        foreach (var (at, line) in section.Text.Split('\n').Index())
        {
            if (Numbered().Match(line) is { Success: true } card)
            {
                cards.Add(card.Groups["text"].Value);
            }
            else if (cards.Count > 0 && line.Trim().Length > 0)
            {
                cards[^1] += $" {line.Trim()}";
            }
            else if (line.Trim().Length > 0)
            {
                file.Fault(section.TextLine + at, "a card begins with a number, as in “1. In October …”");
            }

            if (cards.Count > 0 && cards[^1].Length > Limits.Card)
            {
                file.Fault(section.TextLine + at, $"a card has at most {Limits.Card} characters; shorten it");
                break;
            }
        }

        return cards;
    }

    [GeneratedRegex(@"^\s{0,3}\d{1,3}[.)]\s+(?<text>\S.*?)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();
}
