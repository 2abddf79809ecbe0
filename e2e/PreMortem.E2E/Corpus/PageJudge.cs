using Microsoft.Playwright;

namespace PreMortem.E2E.Corpus;

/// <summary>Looks at a page as it stands: nothing typed may have become an element, an attribute, a link or a script, and what was typed has to be readable.</summary>
internal sealed class PageJudge(Typist typist)
{
    private const string Watch = """
        window.__violations = [];
        document.addEventListener('securitypolicyviolation', event => window.__violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
        """;

    private const string Look = """
        typed => {
          const wrong = [];
          if (window.__hostile !== undefined) wrong.push(`ran: ${window.__hostile}`);
          for (const one of window.__violations ?? []) wrong.push(`violation: ${one}`);
          const alien = 'x-hostile, [data-hostile], iframe, object, embed, base, meta[http-equiv], style, math, template:not([data-choices]), listing, marquee, video, audio, source, animate, set, foreignObject, mglyph, frame, applet, plaintext, xmp';
          for (const one of document.querySelectorAll(alien)) wrong.push(`element: ${one.outerHTML.slice(0, 120)}`);
          for (const one of document.querySelectorAll('*')) {
            if (!/^[a-z][a-z0-9]*$/i.test(one.localName)) wrong.push(`element: ${one.localName}`);
            if (one.localName === 'script' && !one.src.startsWith(location.origin + '/')) wrong.push(`script: ${one.outerHTML.slice(0, 120)}`);
            for (const { name, value } of one.attributes) {
              if (/^on/i.test(name) || !/^[a-z][a-z0-9:-]*$/i.test(name)) wrong.push(`attribute: ${name} of ${one.localName}`);
              if (!['href', 'src', 'action', 'formaction', 'xlink:href', 'srcdoc', 'poster'].includes(name)) continue;
              const to = URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI) : undefined;
              const told = one.closest('.prose') && one.rel?.includes('nofollow');
              if (!to || (to.origin !== location.origin && !told) || !['http:', 'https:', 'mailto:'].includes(to.protocol)) wrong.push(`link: ${name}=${value.slice(0, 120)}`);
            }
          }
          const plain = text => text.replace(/[\u0000\u0080-\u009f]/g, '\ufffd').replace(/\s+/g, ' ').trim();
          const texts = [document.documentElement.textContent];
          for (const box of document.querySelectorAll('input, textarea')) texts.push(box.value);
          for (const one of document.querySelectorAll('[aria-label], [title], [placeholder]')) texts.push(one.getAttribute('aria-label') ?? '', one.getAttribute('title') ?? '', one.getAttribute('placeholder') ?? '');
          const all = texts.map(plain).join('\n');
          const turned = [];
          const drawn = document.createTreeWalker(document.body ?? document.documentElement, NodeFilter.SHOW_TEXT);
          const marks = /q\d+z/;
          const isolated = text => {
            let [depth, bare] = [0, ''];
            for (const letter of text) {
              if (/[\u2066-\u2068]/.test(letter)) depth++;
              else if (letter === '\u2069' && depth > 0) depth--;
              else if (depth === 0) bare += letter;
            }
            return depth === 0 && !/[\u0590-\u08ff\u200f\u202a-\u202e\u2069\ufb1d-\ufdff\ufe70-\ufefe]/.test(bare);
          };
          for (let node = document.styleSheets.length ? drawn.nextNode() : null; node; node = drawn.nextNode()) {
            if (!marks.test(node.data) || !node.parentElement.checkVisibility()) continue;
            let box = node.parentElement;
            for (; box.parentElement; box = box.parentElement) {
              const { display, unicodeBidi } = getComputedStyle(box);
              if (display !== 'inline' || unicodeBidi !== 'normal') break;
            }
            if (box.closest('.desk-say') || box.closest('.prose') && isolated(node.data)) continue;
            const after = document.createRange();
            after.setStart(node, node.data.length);
            after.setEnd(box, box.childNodes.length);
            const words = after.toString();
            if (/[A-Za-z0-9]/.test(words)) turned.push(`${box.localName}.${box.className} > ${node.parentElement.localName}: …${node.data.slice(-20)}|${words.slice(0, 40)}`.replace(/\s+/g, ' '));
          }
          return { turned, wrong, marks: typed.filter(one => all.includes(one.mark)).map(one => one.field), exact: typed.filter(one => all.includes(plain(one.text))).map(one => one.field) };
        }
        """;

    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>How many pages, as they stood at one moment, were looked at.</summary>
    public int Pages { get; private set; }

    /// <summary>How often a field's text stood on a page.</summary>
    public int Sightings { get; private set; }

    public List<string> Wrong { get; } = [];

    /// <summary>Where typed text that runs right to left would turn our own words beside it.</summary>
    public SortedSet<string> Turned { get; } = new(StringComparer.Ordinal);

    /// <summary>The fields whose exact text nobody could read anywhere.</summary>
    public IReadOnlyList<Typed> Unread => [.. typist.All.Where(one => !_read.Contains(one.Field))];

    /// <summary>The fields of which nobody saw anything.</summary>
    public IReadOnlyList<string> Unseen => [.. typist.All.Select(one => one.Field).Where(name => !_seen.Contains(name)).Order(StringComparer.Ordinal)];

    public static Task Watches(IBrowserContext context) => context.AddInitScriptAsync(Watch);

    public async Task Opens(IPage page, string path, int status = 200)
    {
        var answer = await page.GotoAsync(path);
        if (answer?.Status != status)
        {
            lock (_read)
            {
                Wrong.Add($"{path}: answered {answer?.Status}");
            }
        }

        await Judges(page, path);
    }

    /// <summary>A page that changes by itself is looked at once it is still.</summary>
    public async Task JudgesOnceStill(IPage page, string moment)
    {
        await page.IsStill();
        await Judges(page, moment);
    }

    public async Task Judges(IPage page, string moment)
    {
        var found = await page.EvaluateAsync<Found>(Look, typist.All.Select(one => new { field = one.Field, mark = one.Mark, text = one.Text }).ToArray());
        lock (_read)
        {
            Wrong.AddRange(found.Wrong.Select(wrong => $"{moment}: {wrong}"));
            Turned.UnionWith(found.Turned.Select(turned => $"{moment}: {turned}"));
            _read.UnionWith(found.Exact);
            _seen.UnionWith(found.Marks);
            Sightings += found.Marks.Length;
            Pages++;
        }
    }

    public void Is(bool right, string otherwise)
    {
        if (!right)
        {
            lock (_read)
            {
                Wrong.Add(otherwise);
            }
        }
    }

    private sealed record Found
    {
        public string[] Wrong { get; set; } = [];

        public string[] Marks { get; set; } = [];

        public string[] Turned { get; set; } = [];

        public string[] Exact { get; set; } = [];
    }
}
