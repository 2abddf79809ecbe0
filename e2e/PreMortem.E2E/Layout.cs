using System.Globalization;
using Microsoft.Playwright;

namespace PreMortem.E2E;

/// <summary>Watches whether what stands on a page stays where it is, as browsers measure it: the share of the window that moved by how far, without what follows within half a second of a hand.</summary>
internal static class Layout
{
    /// <summary>More than this is a jump.</summary>
    public const double Still = 0.05;

    private const string Watch =
        """
        window.moved = { sum: 0, what: [] };
        new PerformanceObserver(list => list.getEntries().forEach(shift => {
          if (shift.hadRecentInput) return;
          moved.sum += shift.value;
          moved.what.push(shift.value.toFixed(3) + ' ' + shift.sources.map(source => (source.node?.nodeName ?? '') + '.' + (source.node?.className ?? '')).join(' '));
        })).observe({ type: 'layout-shift', buffered: true });
        """;

    /// <summary>What moved since it was asked last, once the letters are there and two frames were drawn.</summary>
    private const string Told =
        """
        async () => {
          await document.fonts.ready;
          await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
          const { sum, what } = window.moved;
          window.moved = { sum: 0, what: [] };
          return [sum.toFixed(3), ...what];
        }
        """;

    /// <summary>Every font of a page whose letters did not come.</summary>
    private const string Unlettered = "async () => { await document.fonts.ready; return [...document.fonts].filter(font => font.status === 'error' && !font.family.includes(' as ')).map(font => font.family); }";

    public static Task IsWatched(IPage page) => page.AddInitScriptAsync(Watch);

    public static async Task<string?> Jump(IPage page, string moment)
    {
        var told = await page.EvaluateAsync<string[]>(Told);
        return double.Parse(told[0], CultureInfo.InvariantCulture) > Still ? $"{moment}: {string.Join(" | ", told)}" : null;
    }

    public static Task<string[]> LettersMissing(IPage page) => page.EvaluateAsync<string[]>(Unlettered);
}
