using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;

namespace PreMortem.Web.Library;

/// <summary>Reads initiatives: a <c>##</c> heading a part of the theory of action, with its id; the letter says its kind.</summary>
internal static class InitiativeTemplates
{
    internal const int LongestName = 200;

    public static InitiativeTemplate Initiative(TemplateFile file)
    {
        var front = file.Front;
        var sections = Section.Of(file);
        var initiative = new Initiative(
            front.Text("name"),
            front.Text("aim"),
            front.Date("horizon"),
            front.ChoiceOrNone<Nature>("nature"),
            front.Groups("sites").Select(Site).ToSeq(),
            sections.Select(section => Part(file, section)).ToSeq());
        front.NothingElse();
        if (initiative.Name.Length > LongestName)
        {
            file.Fault(front.LineOf("name"), $"name has {initiative.Name.Length} characters; keep it to {LongestName}");
        }

        var ids = initiative.Theory.Select(part => part.Id).ToList();
        for (var index = 0; index < sections.Count; index++)
        {
            if (ids.IndexOf(ids[index]) < index)
            {
                file.Fault(sections[index].Line, $"{ids[index]} is there twice; give each part a number of its own");
            }

            if (initiative.Theory[index].For is { } other && !ids.Contains(other))
            {
                file.Fault(sections[index].Settings.LineOf("for"), $"for is “{other}”, and there is no such part; use {Choices.Or(ids)}");
            }
        }

        return new(file.Slug, initiative);
    }

    private static Site Site(Fields fields)
    {
        var site = new Site(
            fields.Text("name"),
            fields.TextOrNone("level"),
            fields.TextOrNone("organisation"),
            fields.TextOrNone("note"),
            fields.TextOrNone("earlier"),
            fields.TextOrNone("trust"),
            fields.TextOrNone("leadership"),
            fields.TextOrNone("chosen by"));
        fields.NothingElse();
        return site;
    }

    private static Part Part(TemplateFile file, Section section)
    {
        var settings = section.Settings;
        var part = new Part(
            section.Title,
            KindOf(file, section),
            section.Text,
            settings.TextOrNone("looks like"),
            settings.TextOrNone("does"),
            settings.Flag("core"),
            settings.ChoiceOrNone<Coupling>("coupling"),
            settings.TextOrNone("for"),
            settings.Flag("retired"));
        settings.NothingElse();
        if (part.Text.Length == 0)
        {
            file.Fault(section.Line, $"{part.Id} says nothing; write the part below its settings");
        }

        return part;
    }

    private static PartKind KindOf(TemplateFile file, Section section)
    {
        var kinds = Enum.GetValues<PartKind>();
        var kind = Array.FindIndex(kinds, kind => kind.Letter() == section.Title[0]);
        if (kind < 0 || section.Title.Length < 2 || !section.Title.AsSpan(1).ToString().All(char.IsAsciiDigit))
        {
            var letters = Choices.Or([.. kinds.Select(each => $"{each.Letter()} ({Field.NameOf(each.ToString())})")]);
            file.Fault(section.Line, $"“{section.Title}” is not the id of a part; start it with {letters} and end it with a number");
        }

        return kind < 0 ? default : kinds[kind];
    }
}
