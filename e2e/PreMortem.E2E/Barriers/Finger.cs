using Microsoft.Playwright;

namespace PreMortem.E2E.Barriers;

/// <summary>Where the keyboard is on a page.</summary>
internal static class Finger
{
    private const string Where = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body) return '';
          return `${at.localName}: ${at.getAttribute('aria-label') ?? at.textContent.trim()}`;
        }
        """;

    /// <summary>What has the focus, by element and name; empty where nothing has.</summary>
    public static Task<string> Focus(this IPage page) => page.EvaluateAsync<string>(Where);

    /// <summary>Waits until the focus is on what is so called.</summary>
    public static Task FocusIsOn(this IPage page, string words) => page.WaitForFunctionAsync($"words => ({Where})().includes(words)", words);

    public static Task Presses(this IPage page, string key) => page.Keyboard.PressAsync(key);
}
