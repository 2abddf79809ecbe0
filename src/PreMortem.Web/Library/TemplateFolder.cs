using PreMortem.Core.Library;

namespace PreMortem.Web.Library;

/// <summary>Reads the templates that ship with the program, and a leader's own folder on top of them.</summary>
public static class TemplateFolder
{
    /// <summary>Where the shipped templates are.</summary>
    public static string Shipped { get; } = Path.Combine(ProgramFiles.Folder, "templates");

    /// <param name="ownFolder">The leader's folder (<c>--templates</c>); null where there is none.</param>
    /// <returns>Every template without a fault, and all faults of the others, by file and line. With a fault the program does not start (LB4).</returns>
    public static (TemplateLibrary Library, IReadOnlyList<TemplateError> Errors) Load(string? ownFolder)
    {
        var shipped = new TemplateContent(Shipped);
        var own = ownFolder is null ? null : new TemplateContent(ownFolder);
        var library = Translations.Onto(TemplateLibrary.Empty.With(shipped.Library), shipped, shipped.Names);
        if (own is not null)
        {
            // An original of one's own takes the place of a shipped one together with what says that in another language (LT5).
            library = Translations.Onto(library.With(own.Library), own, shipped.Names.Concat(own.Names));
        }

        var lenses = shipped.LensSlugs.Concat(own?.LensSlugs ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        IEnumerable<TemplateContent> contents = own is null ? [shipped] : [shipped, own];
        return (library, [.. contents.SelectMany(content => content.ErrorsAmong(lenses, library.Initiatives))]);
    }
}
