using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PreMortem.E2E.Corpus;

/// <summary>The forms that the pages hold: each is one that the corpus knows, and each is sent with more than it takes, so that it comes back with everything in it.</summary>
internal sealed partial class HostileForms(PageJudge judge, IPage page)
{
    private const string Find = """
        () => [...document.forms].map((form, at) => ({
          at,
          post: form.method === 'post',
          action: new URL(form.action).pathname,
          fields: [...new Set([...form.elements].filter(one => one.localName === 'textarea' || one.localName === 'input' && ['text', 'search', 'password', 'url', 'email', 'tel'].includes(one.type)).map(one => one.name))].sort(),
        })).filter(one => one.post)
        """;

    private const string Fill = """
        ([at, text]) => {
          const form = document.forms[at];
          for (const one of form.elements) if (one.localName === 'textarea' || one.localName === 'input' && ['text', 'search'].includes(one.type)) one.value = text;
          HTMLFormElement.prototype.submit.call(form);
        }
        """;

    private const string Shown = """
        text => {
          const bare = one => one.replace(/[\s\u0080-\u009f\ufffd]+/g, '');
          return [...document.querySelectorAll('textarea, input')].some(box => bare(box.value) === bare(text));
        }
        """;

    private readonly SortedDictionary<string, (string Path, int At, string[] Fields)> _forms = new(StringComparer.Ordinal);

    /// <summary>Each as “address: what can be typed in it”.</summary>
    public IReadOnlyCollection<string> Found => [.. _forms.Keys];

    /// <summary>How many came back refused, with what was typed in them.</summary>
    public int Refused { get; private set; }

    public async Task Collect(string path)
    {
        foreach (var form in await page.EvaluateAsync<Form[]>(Find))
        {
            _forms.TryAdd($"{Kind(form.Action)}: {string.Join(' ', form.Fields)}".TrimEnd(' ', ':'), (path, form.At, form.Fields));
        }
    }

    /// <summary>Sends every form that takes words with all the words there are.</summary>
    public async Task Refuse()
    {
        foreach (var (kind, (path, at, _)) in _forms.Where(form => form.Value.Fields.Length > 0 && !form.Key.StartsWith("/sign-in", StringComparison.Ordinal)))
        {
            await page.GotoAsync(path);
            var answer = await page.Sends(() => page.EvaluateAsync(Fill, new object[] { at, Typist.Everything }));
            await judge.Judges(page, $"{kind}, sent with too much");
            if (answer == 422)
            {
                Refused++;
                judge.Is(kind == KnownForms.Bounded || await page.EvaluateAsync<bool>(Shown, Typist.Everything), $"{kind}: what was typed does not stand in the refused form");
            }
            else
            {
                judge.Is(answer < 400, $"{kind}: answered {answer}");
                Taken.Add(kind);
            }
        }
    }

    /// <summary>The forms that were not refused.</summary>
    public List<string> Taken { get; } = [];

    private static string Kind(string action) => Hole().Replace(action, "{}");

    [GeneratedRegex(@"(?<=^/initiatives/)(?!new|import)[^/]+|(?<=/risks?/|/register/)R\d+|(?<=^/sessions/)[^/]+|(?<=^/library/)(?!new|import)[^/]+|(?<=/parts/|/register/undo/|/share/|/keys/)[^/]+|(?<=/)\d+(?=/|$)", RegexOptions.None, 1000)]
    private static partial Regex Hole();

    private sealed record Form
    {
        public int At { get; set; }

        public string Action { get; set; } = "";

        public string[] Fields { get; set; } = [];
    }
}
