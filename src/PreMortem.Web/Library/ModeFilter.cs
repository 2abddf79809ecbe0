using System.Globalization;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Library;

/// <summary>Which failure modes to show; what is empty or unknown filters nothing (LB22).</summary>
/// <param name="Text">Words that all stand in title, story or probes.</param>
/// <param name="CameTrue">Only those that happened in one's own registers.</param>
public sealed record ModeFilter(string? Text = null, PartKind? Threatens = null, FailureKind? Kind = null, ModeSource? Source = null, bool CameTrue = false)
{
    private static readonly CompareInfo Letters = CultureInfo.InvariantCulture.CompareInfo;

    public static ModeFilter From(IQueryCollection query) => new(
        query["text"].ToString().Trim() is { Length: > 0 } typed ? typed : null,
        Choice<PartKind>(query, "threatens"),
        Choice<FailureKind>(query, "kind"),
        Choice<ModeSource>(query, "source"),
        query["true"].ToString().Length > 0);

    public bool Any => this != new ModeFilter();

    /// <param name="risks">Those of one's own registers that were formed from it.</param>
    public bool Passes(ShelvedMode mode, IEnumerable<ModeRisk> risks) =>
        (Threatens is not { } part || mode.Mode.Threatens.Contains(part))
        && (Kind is null || mode.Mode.Kind == Kind)
        && (Source is not { } source || ModeSources.Of(mode).Contains(source))
        && (!CameTrue || risks.Any(risk => risk.CameTrue))
        && (Text is null || Says(mode.Mode, Text));

    /// <summary>Every word is somewhere in it, whatever its case and accents.</summary>
    private static bool Says(FailureMode mode, string words)
    {
        string[] texts = [mode.Title, mode.Story, .. mode.Probes];
        return words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .All(word => texts.Any(text => Letters.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0));
    }

    private static T? Choice<T>(IQueryCollection query, string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(query[name], ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
