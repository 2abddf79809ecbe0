using System.Text;
using System.Text.RegularExpressions;
using PreMortem.Core;
using PreMortem.Core.Library;

namespace PreMortem.Web.Library;

/// <summary>One folder of templates, read: originals in a folder for each kind, translations in the same folders below one that is named after their language (LB1, LT1).</summary>
internal sealed partial class TemplateContent
{
    private const int LongestFile = 256 * 1024;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] Kinds = ["failure-modes", "lenses", "agendas", "initiatives", "response-patterns", "rehearsals"];

    /// <summary>What is told in other languages too; the people of a rehearsal write in one.</summary>
    private static readonly string[] Translated = [.. Kinds.Where(kind => kind != "rehearsals")];

    private readonly string _root;
    private readonly List<TemplateError> _errors = [];
    private readonly List<TemplateFile> _files = [];
    private readonly List<TemplateFile> _translations = [];

    public TemplateContent(string root)
    {
        _root = Path.GetFullPath(root);
        if (!Directory.Exists(_root))
        {
            _errors.Add(new(root, 0, "there is no such folder; make it, or name another"));
            Library = TemplateLibrary.Empty;
            return;
        }

        Strays("");
        Library = new(
            Read("failure-modes", LibraryTemplates.FailureMode),
            Read("lenses", LibraryTemplates.Lens),
            Read("agendas", AgendaTemplates.Agenda),
            Read("initiatives", InitiativeTemplates.Initiative),
            Read("response-patterns", PatternTemplates.Pattern),
            Read("rehearsals", RehearsalTemplates.Rehearsal));
        foreach (var language in TemplateLanguage.All.Where(language => Directory.Exists(Path.Combine(_root, language))))
        {
            Strays($"{language}/");
            _translations.AddRange(Translated.SelectMany(kind => Files($"{language}/{kind}")));
        }
    }

    /// <summary>The originals without a fault.</summary>
    public TemplateLibrary Library { get; }

    /// <summary>What says an original in another language; the original may be in another folder.</summary>
    public IReadOnlyList<TemplateFile> Translations => _translations;

    /// <summary>From the templates folder on, those with a fault too: <c>lenses/conditions.md</c>.</summary>
    public IEnumerable<string> Names => _files.Select(file => file.Name);

    /// <summary>A lens with a fault counts too: its own fault says enough.</summary>
    public IEnumerable<string> LensSlugs => _files.Where(file => file.Name.StartsWith("lenses/", StringComparison.Ordinal)).Select(file => file.Slug);

    public IEnumerable<TemplateError> ErrorsAmong(IReadOnlyList<string> lenses, Seq<InitiativeTemplate> initiatives) => _errors
        .Concat(_files.Concat(_translations).SelectMany(file => file.Faults))
        .Concat(
            from file in _files
            from named in file.LensesNamed
            where !lenses.Contains(named.Lens, StringComparer.Ordinal)
            select new TemplateError(file.Name, named.Line, $"there is no lens “{named.Lens}”; use {Choices.Or(lenses)}, or add lenses/{named.Lens}.md"))
        .Concat(_files.SelectMany(file => OfTheInitiative(file, initiatives)))
        .OrderBy(error => error.File, StringComparer.Ordinal)
        .ThenBy(error => error.Line);

    /// <summary>The initiative that a rehearsal names, and the sites its people come from, which are known once all files are read.</summary>
    private static IEnumerable<TemplateError> OfTheInitiative(TemplateFile file, Seq<InitiativeTemplate> initiatives)
    {
        if (file.InitiativeNamed is not var (line, slug))
        {
            return [];
        }

        return initiatives.FirstOrDefault(template => template.Slug == slug) is { } about
            ? file.SitesNamed.Where(named => about.Initiative.Sites.All(site => site.Name != named.Site)).Select(named => new TemplateError(
                file.Name, named.Line, $"{slug} has no site “{named.Site}”; use {Choices.Or([.. about.Initiative.Sites.Select(site => site.Name)])}"))
            : [new TemplateError(file.Name, line, $"there is no initiative “{slug}”; use {Choices.Or([.. initiatives.Select(template => template.Slug)])}, or add initiatives/{slug}.md")];
    }

    /// <summary>Templates in a folder that is none of ours have no effect, so they are a fault and not a silence.</summary>
    private void Strays(string below)
    {
        IReadOnlyList<string> read = below.Length == 0 ? [.. Kinds, .. TemplateLanguage.All] : Translated;
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(_root, below)))
        {
            var name = Path.GetFileName(folder);
            if (!read.Contains(name, StringComparer.Ordinal) && Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Any())
            {
                _errors.Add(new(below + name, 0, $"templates in a folder “{name}” are not read; name it {Choices.Or(read)}"));
            }
        }
    }

    private Seq<T> Read<T>(string kind, Func<TemplateFile, T> read)
    {
        var templates = new List<T>();
        foreach (var file in Files(kind))
        {
            _files.Add(file);
            var template = read(file);
            templates.AddRange(file.Faults.Count == 0 ? [template] : []);
        }

        return templates.ToSeq();
    }

    /// <summary>The files of one folder and those below it, which are only for sorting; a name is there once.</summary>
    private IEnumerable<TemplateFile> Files(string folder)
    {
        var (path, slugs) = (Path.Combine(_root, folder), new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
        var paths = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.md", SearchOption.AllDirectories) : [];
        foreach (var file in paths.Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(_root, file).Replace(Path.DirectorySeparatorChar, '/');
            var slug = Path.GetFileNameWithoutExtension(name);
            if (!slugs.TryAdd(slug, name))
            {
                _errors.Add(new(name, 0, $"{slugs[slug]} has the same name; rename one of them"));
            }
            else if (!SlugShape().IsMatch(slug))
            {
                _errors.Add(new(name, 0, $"the file's name is “{slug}”; use small letters, digits and hyphens, as in early-warning.md"));
            }
            else if (Text(file, name) is { } text)
            {
                yield return new TemplateFile(name, text);
            }
        }
    }

    private string? Text(string path, string name)
    {
        try
        {
            if (new FileInfo(path).Length <= LongestFile)
            {
                return File.ReadAllText(path, Utf8);
            }

            _errors.Add(new(name, 0, $"the file is longer than {LongestFile / 1024} KB; shorten it"));
        }
        catch (DecoderFallbackException)
        {
            _errors.Add(new(name, 0, "the file is not plain text in UTF-8; save it as UTF-8"));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            _errors.Add(new(name, 0, "the file cannot be opened; allow this account to read it"));
        }

        return null;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SlugShape();
}
