using PreMortem.Core;
using PreMortem.Core.Library;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Library;

/// <summary>The library at one moment: shipped templates, a leader's folder on top, and on top of both what was added, changed or retired here (LB20).</summary>
/// <param name="InForce">What a session that starts now takes a copy of: no retired mode.</param>
/// <param name="Modes">Every mode, the retired ones too, in the order to show them.</param>
/// <param name="Stored">What is stored here, by slug; also where it shows no more.</param>
/// <param name="Faults">What is stored here and cannot be read any more, by line; what lies beneath stands in its place.</param>
public sealed record Shelf(TemplateLibrary InForce, IReadOnlyList<ShelvedMode> Modes, IReadOnlyDictionary<string, OwnMode> Stored, IReadOnlyList<TemplateError> Faults)
{
    /// <param name="shipped">Without a leader's folder.</param>
    /// <param name="filed">With it.</param>
    public static Shelf Of(TemplateLibrary shipped, TemplateLibrary filed, IReadOnlyList<OwnMode> stored)
    {
        var read = stored.Where(row => row.Text is not null).Select(row => (row.Slug, Read: FailureModeFile.Read(row.Slug, row.Text!))).ToList();
        var own = read.Select(one => one.Read.Mode).OfType<FailureMode>().ToSeq();
        var whole = filed.With(TemplateLibrary.Empty with { FailureModes = own });
        var rows = stored.ToDictionary(row => row.Slug, StringComparer.Ordinal);
        var modes = whole.FailureModes.Select(mode => Shelved(mode, own.Contains(mode), shipped, filed, rows.GetValueOrDefault(mode.Slug))).ToList();
        return new(
            whole with { FailureModes = modes.Where(mode => !mode.Retired).Select(mode => mode.Mode).ToSeq() },
            modes,
            rows,
            [.. read.SelectMany(one => one.Read.Errors)]);
    }

    /// <summary>The same, with every mode in a language where it was translated (LT3).</summary>
    public Shelf In(string? language) => this with { Modes = [.. Modes.Select(mode => mode.In(language))] };

    private static ShelvedMode Shelved(FailureMode mode, bool own, TemplateLibrary shipped, TemplateLibrary filed, OwnMode? row)
    {
        var beneath = filed.FailureMode(mode.Slug);
        var origin = (own, beneath) switch
        {
            (true, null) => ModeOrigin.Own,
            (true, _) => ModeOrigin.Changed,
            _ => shipped.FailureModes.Contains(mode) ? ModeOrigin.Shipped : ModeOrigin.Folder,
        };
        return new(mode, origin, row?.Retired ?? false, row?.Version ?? 0, own ? beneath : null, own ? row?.ChangedAt : null);
    }
}

/// <summary>A failure mode and where it stands.</summary>
/// <param name="Retired">No longer offered in a sweep, still to be read.</param>
/// <param name="Version">Counts its changes here; 0 where there was none.</param>
/// <param name="Beneath">The text that it replaces; null where it replaces none.</param>
/// <param name="ChangedAt">When its text was last changed here.</param>
public sealed record ShelvedMode(FailureMode Mode, ModeOrigin Origin, bool Retired, long Version, FailureMode? Beneath, DateTimeOffset? ChangedAt)
{
    /// <inheritdoc cref="FailureMode.In"/>
    public ShelvedMode In(string? language) => this with { Mode = Mode.In(language) };
}

/// <summary>With the program; from a leader's folder; another text in the place of one of those; added here.</summary>
public enum ModeOrigin { Shipped, Folder, Changed, Own }
