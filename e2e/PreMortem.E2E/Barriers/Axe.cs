using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PreMortem.E2E.Barriers;

/// <summary>
/// What axe-core finds wrong on a page as it stands. It comes onto a page once and stays: the library's own way brings it anew for each
/// run, and a second time into a blank page that only adds up, which took four fifths of the time.
/// </summary>
internal static class Axe
{
    private const string Runs = """
        async ({ type, values }) => {
          const { violations } = await axe.run(document, { runOnly: { type, values }, resultTypes: ['violations'], preload: false });
          return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, any, all, none }) =>
            `axe ${id} (${help}): ${html.length > 140 ? html.slice(0, 140) + '…' : html} (${[...any, ...all, ...none][0]?.message ?? ''})`));
        }
        """;

    /// <summary>WCAG 2.2 AA and what axe-core holds to be good practice.</summary>
    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>What another theme or another width alone can break, when all has been looked at in the one and in the other.</summary>
    private static readonly string[] Coloured = ["color-contrast", "link-in-text-block"];

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <returns>A line for each element that a rule is broken at.</returns>
    public static Task<string[]> All(IPage page) => Finds(page, "tag", Tags);

    /// <returns>The same, of the rules on colour alone.</returns>
    public static Task<string[]> Colours(IPage page) => Finds(page, "rule", Coloured);

    private static async Task<string[]> Finds(IPage page, string type, string[] values)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(Runs, new { type, values });
    }
}
