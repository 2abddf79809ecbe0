using PreMortem.Core.Library;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Library;

/// <summary>A file that somebody brings: what it says, what is here under its name, and what is wrong with it (LB25).</summary>
/// <param name="Mode">Null where the file has a fault.</param>
/// <param name="Here">What it replaces; null where it is new.</param>
/// <param name="Version">Of what is here, as it was looked at.</param>
public sealed record ModeArrival(string Slug, string Text, FailureMode? Mode, ShelvedMode? Here, long Version, IReadOnlyList<TemplateError> Errors)
{
    /// <summary>It says what the library says already; a file has one language (LT5).</summary>
    public bool Same => Here is not null && Here.Mode with { Es = null } == Mode;

    public OwnModeChange Change => new(Slug, Version, Text, Here?.Retired ?? false);

    public static ModeArrival Of(string slug, string text, LivingLibrary library)
    {
        var (mode, errors) = FailureModeFile.Read(slug, text);
        return new(slug, text, mode, library.Find(slug), library.Version(slug), errors);
    }

    /// <summary>A text without a file: it has the name that was typed, or that of the mode with its title, or a new one.</summary>
    public static ModeArrival Pasted(string name, string text, LivingLibrary library)
    {
        var slug = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        if (slug.Length == 0)
        {
            var title = FailureModeFile.Read("pasted", text).Mode?.Title;
            slug = title is null ? "pasted" : library.Shelf.Modes.FirstOrDefault(mode => mode.Mode.Title == title)?.Mode.Slug ?? library.NewSlug(title);
        }

        return Of(slug, text, library);
    }
}
