using PreMortem.Core;
using PreMortem.Core.Library;

namespace PreMortem.Web.Library;

/// <summary>Gives each template of a library the words it has in another language (LT1 to LT5).</summary>
internal static class Translations
{
    /// <param name="content">The folder that holds the translations.</param>
    /// <param name="names">Every original there is, those with a fault too: their own fault says enough.</param>
    public static TemplateLibrary Onto(TemplateLibrary library, TemplateContent content, IEnumerable<string> names)
    {
        var (files, known) = (content.Translations, names.ToHashSet(StringComparer.Ordinal));
        foreach (var file in files.Where(file => !known.Contains(OriginalOf(file))))
        {
            file.Fault(1, $"there is no {OriginalOf(file)} that this says in another language; add it, or give this the name of the original");
        }

        return library with
        {
            FailureModes = Each(library.FailureModes, "failure-modes", mode => mode.Slug, files, (mode, file) => Sound(file, mode, mode with { Es = TranslatedModes.Read(file, mode) })),
            Lenses = Each(library.Lenses, "lenses", lens => lens.Slug, files, (lens, file) => Sound(file, lens, lens with { Es = TranslatedModes.Read(file, lens) })),
            Agendas = Each(library.Agendas, "agendas", agenda => agenda.Slug, files, (agenda, file) => Sound(file, agenda, TranslatedAgendas.Read(file, agenda))),
            Initiatives = Each(library.Initiatives, "initiatives", plan => plan.Slug, files, (plan, file) => Sound(file, plan, plan with { Es = TranslatedInitiatives.Read(file, plan.Initiative) })),
            Patterns = Each(library.Patterns, "response-patterns", pattern => pattern.Slug, files, (pattern, file) => Sound(file, pattern, pattern with { Es = TranslatedModes.Read(file, pattern) })),
        };
    }

    /// <summary>The name of the original without the folder of the language; folders within a kind are only for sorting.</summary>
    private static string OriginalOf(TemplateFile file) => $"{Kind(file)}/{file.Slug}.md";

    private static string Kind(TemplateFile file) => file.Name.Split('/')[1];

    private static Seq<T> Each<T>(Seq<T> originals, string kind, Func<T, string> slug, IReadOnlyList<TemplateFile> files, Func<T, TemplateFile, T> translated) =>
        originals.Select(original => files.FirstOrDefault(file => Kind(file) == kind && file.Slug == slug(original)) is { } file ? translated(original, file) : original).ToSeq();

    /// <summary>With a fault there is no translation.</summary>
    private static T Sound<T>(TemplateFile file, T original, T translated) => file.Faults.Count == 0 ? translated : original;
}
