using System.Text;
using System.Text.RegularExpressions;
using PreMortem.Core;
using PreMortem.Core.Library;

namespace PreMortem.Web.Library;

/// <summary>Reads the templates that ship with the program, and a leader's own folder on top of them.</summary>
public static partial class TemplateFolder
{
    private const int LongestFile = 256 * 1024;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] Kinds = ["failure-modes", "lenses", "agendas", "initiatives", "response-patterns"];

    /// <summary>Where the shipped templates are.</summary>
    public static string Shipped { get; } = Path.Combine(ProgramFiles.Folder, "templates");

    /// <param name="ownFolder">The leader's folder (<c>--templates</c>); null where there is none.</param>
    /// <returns>Every template without a fault, and all faults of the others, by file and line. With a fault the program does not start (LB4).</returns>
    public static (TemplateLibrary Library, IReadOnlyList<TemplateError> Errors) Load(string? ownFolder)
    {
        var shipped = new Content(Shipped);
        var own = ownFolder is null ? null : new Content(ownFolder);
        var library = TemplateLibrary.Empty.With(shipped.Library).With(own?.Library ?? TemplateLibrary.Empty);
        var lenses = shipped.LensSlugs.Concat(own?.LensSlugs ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        IEnumerable<Content> contents = own is null ? [shipped] : [shipped, own];
        return (library, [.. contents.SelectMany(content => content.ErrorsAmong(lenses))]);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SlugShape();

    /// <summary>One folder, read.</summary>
    private sealed class Content
    {
        private readonly string _root;
        private readonly List<TemplateError> _errors = [];
        private readonly List<TemplateFile> _files = [];

        public Content(string root)
        {
            _root = Path.GetFullPath(root);
            if (!Directory.Exists(_root))
            {
                _errors.Add(new(root, 0, "there is no such folder; make it, or name another"));
                Library = TemplateLibrary.Empty;
                return;
            }

            Strays();
            Library = new(
                Read("failure-modes", LibraryTemplates.FailureMode),
                Read("lenses", LibraryTemplates.Lens),
                Read("agendas", AgendaTemplates.Agenda),
                Read("initiatives", InitiativeTemplates.Initiative),
                Read("response-patterns", PatternTemplates.Pattern));
        }

        public TemplateLibrary Library { get; }

        /// <summary>A lens with a fault counts too: its own fault says enough.</summary>
        public IEnumerable<string> LensSlugs => _files.Where(file => file.Name.StartsWith("lenses/", StringComparison.Ordinal)).Select(file => file.Slug);

        public IEnumerable<TemplateError> ErrorsAmong(IReadOnlyList<string> lenses) => _errors
            .Concat(_files.SelectMany(file => file.Faults))
            .Concat(
                from file in _files
                from named in file.LensesNamed
                where !lenses.Contains(named.Lens, StringComparer.Ordinal)
                select new TemplateError(file.Name, named.Line, $"there is no lens “{named.Lens}”; use {Choices.Or(lenses)}, or add lenses/{named.Lens}.md"))
            .OrderBy(error => error.File, StringComparer.Ordinal)
            .ThenBy(error => error.Line);

        /// <summary>Templates in a folder that is none of ours have no effect, so they are a fault and not a silence.</summary>
        private void Strays()
        {
            foreach (var folder in Directory.EnumerateDirectories(_root))
            {
                var name = Path.GetFileName(folder);
                if (!Kinds.Contains(name, StringComparer.Ordinal) && Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Any())
                {
                    _errors.Add(new(name, 0, $"templates in a folder “{name}” are not read; name it {Choices.Or(Kinds)}"));
                }
            }
        }

        private Seq<T> Read<T>(string kind, Func<TemplateFile, T> read)
        {
            var folder = Path.Combine(_root, kind);
            var templates = new List<T>();
            var slugs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            var paths = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories) : [];
            foreach (var path in paths.Order(StringComparer.Ordinal))
            {
                var name = Path.GetRelativePath(_root, path).Replace(Path.DirectorySeparatorChar, '/');
                var slug = Path.GetFileNameWithoutExtension(name);
                if (!slugs.TryAdd(slug, name))
                {
                    _errors.Add(new(name, 0, $"{slugs[slug]} has the same name; rename one of them"));
                }
                else if (!SlugShape().IsMatch(slug))
                {
                    _errors.Add(new(name, 0, $"the file's name is “{slug}”; use small letters, digits and hyphens, as in early-warning.md"));
                }
                else if (Text(path, name) is { } text)
                {
                    var file = new TemplateFile(name, text);
                    _files.Add(file);
                    var template = read(file);
                    templates.AddRange(file.Faults.Count == 0 ? [template] : []);
                }
            }

            return templates.ToSeq();
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
    }
}
