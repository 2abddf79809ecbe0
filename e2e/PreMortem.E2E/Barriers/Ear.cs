using Microsoft.Playwright;

namespace PreMortem.E2E.Barriers;

/// <summary>Hears what a screen reader would say by itself: whatever comes into a live region, once each time it comes.</summary>
internal sealed class Ear(IPage page)
{
    private const string Listen = """
        window.__heard = [];
        const regions = '[aria-live=polite], [aria-live=assertive], [role=status]:not([aria-live=off]), [role=alert], [role=log]';
        new MutationObserver(changes => {
          for (const change of changes) {
            const region = (change.target.nodeType === 1 ? change.target : change.target.parentElement)?.closest(regions);
            if (change.type === 'characterData' && region) window.__heard.push(change.target.data.trim());
            for (const added of change.addedNodes) {
              if (region) window.__heard.push(added.textContent.trim());
              else if (added.nodeType === 1) for (const alert of added.matches('[role=alert]') ? [added] : added.querySelectorAll('[role=alert]')) if (alert.textContent.trim()) window.__heard.push(alert.textContent.trim());
            }
          }
        }).observe(document, { subtree: true, childList: true, characterData: true });
        """;

    public static async Task<Ear> Of(IPage page)
    {
        await page.AddInitScriptAsync(Listen);
        return new Ear(page);
    }

    public Task Hears(string words) => page.WaitForFunctionAsync("words => window.__heard.some(line => line.includes(words))", words);

    public async Task<IReadOnlyList<string>> Everything() => await page.EvaluateAsync<string[]>("() => window.__heard.filter(line => line !== '')");

    /// <summary>How often something was said that holds these words.</summary>
    public async Task<int> Times(string words) => (await Everything()).Count(line => line.Contains(words, StringComparison.Ordinal));
}
