using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PreMortem.E2E.Network;

namespace PreMortem.E2E.Barriers;

/// <summary>
/// What stands in somebody's way on a page as it stands: what axe-core finds, wide and light, narrow and dark; in the long form (.ci/barriers) its
/// colours wide and dark, narrow and light as well; and what axe does not measure, wide, at 200 % and on the narrowest phone: two-way scrolling, small targets, hidden or weak focus, text that is cut off.
/// </summary>
internal sealed class Inspector
{
    /// <summary>CSS pixels that a finger needs, and the widths of a laptop, of the same at 200 %, and of the narrowest phone.</summary>
    private const int Finger = 44, Wide = 1280, Zoomed = 640, Narrow = 320, Height = 800;

    private static readonly bool IsLong = Run.Times("PREMORTEM_BARRIERS", 0) > 0;

    private static readonly Regex Unfit = new("[^a-z0-9]+", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private readonly SortedDictionary<string, SortedSet<string>> _found = new(StringComparer.Ordinal);

    /// <summary>How many pages, as they stood at one moment, were looked at.</summary>
    public int Looks { get; private set; }

    /// <summary>One line for each barrier, with the places it was met.</summary>
    public IReadOnlyList<string> Found => [.. _found.Select(barrier => $"{barrier.Key}\n      at {barrier.Value.Count}: {string.Join("; ", barrier.Value.Take(4))}")];

    /// <param name="wall">It is shown to a room and touched by nobody: wide alone, and dark in either theme.</param>
    public async Task LooksAt(IPage page, string place, bool wall = false)
    {
        await page.EvaluateAsync(Script.OpenAll);
        Add(await Axe.All(page), place);
        await Measures(page, place, 0, quick: wall);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Colours(page, $"{place}, dark");
        if (!wall)
        {
            await page.SetViewportSizeAsync(Zoomed, Height);
            await Measures(page, $"{place}, 200 %", 0, quick: true);
            await page.SetViewportSizeAsync(Narrow, Height);
            var hand = await page.Context.NewCDPSessionAsync(page);
            await hand.SendAsync("Emulation.setTouchEmulationEnabled", new() { ["enabled"] = true });
            Add(await Axe.All(page), $"{place}, phone, dark");
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await Colours(page, $"{place}, phone");
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await Measures(page, $"{place}, phone", Finger);
            await Shots.Take(page, $"ax-{Unfit.Replace(place, "-")}", "phone", whole: true);
            await hand.DetachAsync();
            await page.SetViewportSizeAsync(Wide, Height);
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = Shots.Folder is null ? ForcedColors.None : ForcedColors.Active });
        await Shots.Take(page, $"ax-{Unfit.Replace(place, "-")}", "forced");
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
        await Shots.Take(page, $"ax-{Unfit.Replace(place, "-")}", "light");
        Looks++;
    }

    /// <summary>Fails with every barrier, each once.</summary>
    public void NobodyIsShutOut() => Assert.True(_found.Count == 0, $"{_found.Count} barriers on {Looks} pages:\n{string.Join('\n', Found)}");

    private async Task Colours(IPage page, string place)
    {
        if (IsLong)
        {
            Add(await Axe.Colours(page), place);
        }
    }

    /// <param name="quick">Nothing but what depends on the width.</param>
    private async Task Measures(IPage page, string place, int finger, bool quick = false)
    {
        await page.Keyboard.PressAsync("Tab");
        Add(await page.EvaluateAsync<string[]>(Script.Measure, new { finger, quick }), place);
    }

    private void Add(IEnumerable<string> barriers, string place)
    {
        foreach (var barrier in barriers)
        {
            Add(barrier, place);
        }
    }

    private void Add(string barrier, string place)
    {
        if (!_found.TryGetValue(barrier, out var places))
        {
            _found[barrier] = places = new(StringComparer.Ordinal);
        }

        places.Add(place);
    }
}
