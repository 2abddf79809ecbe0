using Microsoft.Playwright;

namespace PreMortem.E2E.Corpus;

/// <summary>A page that changes by itself is looked at once it is still.</summary>
internal static class Stillness
{
    private const string Still = """
        () => new Promise(done => {
          let wait;
          const watch = new MutationObserver(() => { clearTimeout(wait); wait = setTimeout(end, 120); });
          const end = () => { watch.disconnect(); done(true); };
          watch.observe(document, { subtree: true, childList: true, characterData: true });
          wait = setTimeout(end, 120);
        })
        """;

    public static Task IsStill(this IPage page) => page.EvaluateAsync(Still);
}
