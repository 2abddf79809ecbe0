using System.Text.RegularExpressions;
using PreMortem.Web.Languages;
using static Microsoft.Playwright.Assertions;

namespace PreMortem.E2E.Actors;

public sealed partial class Participant
{
    /// <summary>All that the page shows or tells a screen reader, piece by piece.</summary>
    private const string Shown = """
        () => {
          const said = [];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
          for (let node = walk.currentNode; node; node = walk.nextNode()) {
            if (node.nodeType === Node.TEXT_NODE) { if (!node.parentElement.closest('[lang="en"], kbd, noscript, style')) said.push(node.data.trim()); }
            else for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'aria-valuetext']) if (node.hasAttribute(name)) said.push(node.getAttribute(name).trim());
          }
          return [...new Set(said.filter(text => text))];
        }
        """;

    public async Task Chooses(string language)
    {
        await Button(language).ClickAsync();
        await Expect(Page.Locator($"html[lang={Language.All.Single(one => one.Name == language).Tag}]")).ToHaveCountAsync(1);
    }

    /// <summary>Everything on the page that is a sentence of the English catalogue.</summary>
    public async Task<IReadOnlyList<string>> EnglishWords(string moment)
    {
        var shown = await Page.EvaluateAsync<string[]>(Shown);
        return [.. shown.Where(text => English.Any(sentence => sentence.IsMatch(text))).Select(text => $"{moment}: {text}")];
    }

    private static IReadOnlyList<Regex> English { get; } =
    [
        .. Catalogue.Of(Language.English).Texts
            .Where(text => text.Value != Catalogue.Of(Language.Spanish).Text(text.Key) && Telling().IsMatch(Braces().Replace(text.Value, "")) && !text.Key.StartsWith("dates.", StringComparison.Ordinal))
            .Select(text => new Regex($"^{string.Join(".+", Braces().Split(text.Value).Select(Regex.Escape))}$", RegexOptions.None, TimeSpan.FromSeconds(1))),
    ];

    /// <summary>It has a word that says something: what only joins two values is found in whatever people typed.</summary>
    [GeneratedRegex(@"\b(?!(?:and|or|to)\b)[A-Za-z]{2}", RegexOptions.None, 10_000)]
    private static partial Regex Telling();

    [GeneratedRegex(@"\{\w+\}|</?\w+>", RegexOptions.None, 10_000)]
    private static partial Regex Braces();
}
