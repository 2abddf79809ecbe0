using PreMortem.Core.Library;

namespace PreMortem.Web.Library;

/// <summary>One template as it was written: the fields between two lines of <c>---</c>, and the Markdown below them. It gathers its own faults.</summary>
internal sealed class TemplateFile
{
    private readonly List<TemplateError> _faults = [];
    private readonly List<(int Line, string Lens)> _lensesNamed = [];
    private readonly List<(int Line, string Site)> _sitesNamed = [];

    /// <param name="name">From the templates folder on, with <c>/</c>.</param>
    /// <param name="text">All of the file.</param>
    public TemplateFile(string name, string text)
    {
        Name = name;
        Slug = Path.GetFileNameWithoutExtension(name);
        Language = TemplateLanguage.All.Where(language => name.StartsWith($"{language}/", StringComparison.Ordinal)).SingleOrDefault();
        Lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var end = Lines[0].TrimEnd() == "---" ? Lines.Skip(1).TakeWhile(line => line.TrimEnd() != "---").Count() + 1 : Lines.Count;
        if (end >= Lines.Count)
        {
            Fault(1, "the fields are missing; start the file with a line of ---, then “title: …” and the other fields, then a line of ---");
        }

        Front = end < Lines.Count ? FrontMatter.Read(this, Lines.Take(end).Skip(1)) : new Fields(this, 1, new Dictionary<string, Field>(StringComparer.Ordinal));
        BodyLine = Math.Min(end + 2, Lines.Count);
        Body = string.Join('\n', Lines.Skip(end + 1)).Trim();
    }

    public string Name { get; }

    public string Slug { get; }

    /// <summary>What a translation is written in; null for an original.</summary>
    public string? Language { get; }

    public IReadOnlyList<string> Lines { get; }

    public Fields Front { get; }

    public string Body { get; }

    /// <summary>The first line below the fields, from 1.</summary>
    public int BodyLine { get; }

    public IReadOnlyList<TemplateError> Faults => _faults;

    /// <summary>Lenses that the file names; whether they exist is known once all files are read.</summary>
    public IReadOnlyList<(int Line, string Lens)> LensesNamed => _lensesNamed;

    /// <summary>The initiative that the file is about, where it is about one of the others.</summary>
    public (int Line, string Slug)? InitiativeNamed { get; private set; }

    /// <summary>Sites of that initiative.</summary>
    public IReadOnlyList<(int Line, string Site)> SitesNamed => _sitesNamed;

    public void Fault(int line, string message) => _faults.Add(new(Name, line, message));

    public void NamesLens(int line, string lens) => _lensesNamed.Add((line, lens));

    public void NamesInitiative(int line, string slug) => InitiativeNamed = slug.Length > 0 ? (line, slug) : null;

    public void NamesSite(int line, string? site) => _sitesNamed.AddRange(site is null ? [] : [(line, site)]);

    /// <summary>The Markdown below the fields, which has to be there.</summary>
    public string Text(string what)
    {
        if (Body.Length == 0)
        {
            Fault(BodyLine, $"the {what} is missing; write it below the second line of ---");
        }

        return Body;
    }

    /// <summary>Reports a word that makes the failure a possible one (LB5).</summary>
    /// <param name="line">Where the text begins.</param>
    public void Settled(int line, params IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            if (Hedge.In(text, Language) is { } word)
            {
                Fault(LineWith(word, line), $"“{word}” leaves the failure open; it has happened: say what happened, in the past tense");
            }
        }
    }

    /// <summary>Reports a field in braces that nothing fills in (LB10).</summary>
    public void Fillable(int line, string text)
    {
        if (ScriptFields.UnknownIn(text) is { } field)
        {
            Fault(LineWith(field, line), $"{field} is filled in by nothing; use {Choices.Or([.. ScriptFields.Names.Select(name => $"{{{name}}}")])}");
        }
    }

    /// <summary>Reports a field in braces that the original has and this has not, or the other way round (LT2).</summary>
    public void SameFields(int line, string original, string text)
    {
        if (ScriptFields.OtherThan(original, text) is { } field)
        {
            Fault(text.Contains(field, StringComparison.Ordinal) ? LineWith(field, line) : line, $"{field} is in one of the original and this, not in both; use the same fields");
        }
    }

    private int LineWith(string text, int from)
    {
        for (var line = from; line <= Lines.Count; line++)
        {
            if (Lines[line - 1].Contains(text, StringComparison.Ordinal))
            {
                return line;
            }
        }

        return from;
    }
}
