using PreMortem.Core;
using PreMortem.Core.Initiatives;

namespace PreMortem.Web.Library;

/// <summary>Reads a plan in another language: the same sites and parts in the same order; horizon, nature, core, coupling and links stay in the original (LT2).</summary>
internal static class TranslatedInitiatives
{
    public static Initiative Read(TemplateFile file, Initiative original)
    {
        var front = file.Front;
        var sections = Section.Of(file);
        var (name, aim) = (front.Text("name"), front.Text("aim"));
        var groups = front.Groups("sites");
        var sites = original.Sites.Zip(groups, (site, fields) => Site(fields, site)).ToSeq();
        front.NothingElse();
        if (groups.Count != original.Sites.Count)
        {
            file.Fault(front.LineOf("sites"), $"there are {groups.Count} sites here, and {original.Sites.Count} in the original; say each of them, in its order");
        }

        if (name.Length > InitiativeTemplates.LongestName)
        {
            file.Fault(front.LineOf("name"), $"name has {name.Length} characters; keep it to {InitiativeTemplates.LongestName}");
        }

        if (!sections.Select(section => section.Title).SequenceEqual(original.Theory.Select(part => part.Id), StringComparer.Ordinal))
        {
            file.Fault(
                sections.Zip(original.Theory).Where(pair => pair.First.Title != pair.Second.Id).Select(pair => pair.First.Line).FirstOrDefault(sections.Count > 0 ? sections[^1].Line : 1),
                $"the parts are not those of the original; use {string.Join(", ", original.Theory.Select(part => part.Id))}, in this order");
            return original;
        }

        return original with { Name = name, Aim = aim, Sites = sites, Theory = original.Theory.Zip(sections, (part, section) => Part(file, section, part)).ToSeq() };
    }

    private static Site Site(Fields fields, Site original)
    {
        var site = original with
        {
            Name = fields.Text("name"),
            Level = Level(fields, original.Level),
            Organisation = Same(fields, "organisation", original.Organisation),
            Note = Same(fields, "note", original.Note),
            Earlier = Same(fields, "earlier", original.Earlier),
            Trust = Same(fields, "trust", original.Trust),
            Leadership = Same(fields, "leadership", original.Leadership),
            ChosenBy = Same(fields, "chosen by", original.ChosenBy),
        };
        fields.NothingElse();
        return site;
    }

    /// <summary>A level that the ladder knows keeps the word it is stored under; pages say it in the reader's language (SI3).</summary>
    private static string? Level(Fields fields, string? original) =>
        Same(fields, "level", original) is { } said && Levels.RungOf(original) is null ? said : original;

    private static Part Part(TemplateFile file, Section section, Part original)
    {
        var part = original with { Text = section.Text, Form = Same(section.Settings, "looks like", original.Form), Function = Same(section.Settings, "does", original.Function) };
        section.Settings.NothingElse();
        if (part.Text.Length == 0)
        {
            file.Fault(section.Line, $"{part.Id} says nothing; write the part below its settings");
        }

        return part;
    }

    /// <summary>There where the original has it, and not where it has not.</summary>
    private static string? Same(Fields fields, string name, string? original) => original is null ? null : fields.Text(name);
}
