using System.Text.RegularExpressions;

namespace PreMortem.E2E.Corpus;

/// <summary>The fields that no page shows, and why. Everything else must be seen somewhere; and what stands here must not be.</summary>
internal static partial class Unshown
{
    public static bool Is(string field) => Reworded().IsMatch(field) || NotAsked().IsMatch(field) || Nameless().IsMatch(field);

    /// <summary>Its author changed it before it was shared.</summary>
    [GeneratedRegex(@"\.card\.first$", RegexOptions.None, 1000)]
    private static partial Regex Reworded();

    /// <summary>A reason for going on, sent although the room was ready: nobody asked for it, and it is not kept.</summary>
    [GeneratedRegex(@"(?<!\.brief)\.override$|^review\.override$|\.concern\.closed$", RegexOptions.None, 1000)]
    private static partial Regex NotAsked();

    /// <summary>An anonymous room tells no role.</summary>
    [GeneratedRegex(@"^anonymous\.(ana\.role|ben\.mended)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nameless();
}
