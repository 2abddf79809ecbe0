using Microsoft.Playwright;

namespace PreMortem.E2E.Corpus;

internal static class Sending
{
    /// <summary>Sends a form as a browser without script does, and waits for the page that answers.</summary>
    /// <returns>How the page answered.</returns>
    public static async Task<int> Sends(this IPage page, Func<Task> submit)
    {
        await page.EvaluateAsync("() => { document.documentElement.dataset.here = ''; }");
        var answer = await page.RunAndWaitForResponseAsync(submit, response => response.Request.IsNavigationRequest && response.Status is < 300 or >= 400);
        await Assertions.Expect(page.Locator("html[data-here]")).ToHaveCountAsync(0);
        await page.EvaluateAsync("() => document.readyState === 'complete' || new Promise(done => addEventListener('load', () => done(true), { once: true }))");
        return answer.Status;
    }
}
