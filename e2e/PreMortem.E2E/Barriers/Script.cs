namespace PreMortem.E2E.Barriers;

/// <summary>What is asked of a page from inside.</summary>
internal static class Script
{
    /// <summary>Opens what is folded: one of each kind, as some close each other.</summary>
    public const string OpenAll = """
        async () => {
          for (const fold of document.querySelectorAll('details')) fold.open = true;
          const kinds = new Set();
          for (const button of [...document.querySelectorAll('button[aria-expanded=false]')]) {
            const kind = button.className + (button.closest('[class]')?.className ?? '');
            if (kinds.has(kind) || !button.checkVisibility()) continue;
            kinds.add(kind);
            button.click();
            await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
          }
          for (const fold of document.querySelectorAll('details')) fold.open = true;
          await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
        }
        """;

    /// <summary>
    /// Scrolling in two directions (1.4.10), targets smaller than the finger (2.5.8 and our own 44), focus that does not show
    /// or is covered (2.4.7, 2.4.11, 1.4.11), words cut off under the reader's own spacing (1.4.12).
    /// </summary>
    public const string Measure = """
        async ({ finger, quick }) => {
          const wrong = [];
          const told = element => `<${element.localName}${element.className && typeof element.className === 'string' ? ` class="${element.className}"` : ''}${element.id ? ` id="${element.id}"` : ''}${element.name ? ` name="${element.name}"` : ''}> “${(element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().slice(0, 28)}”`;
          const seen = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().width > 0;
          const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
          await frame();

          const scrolls = element => /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX);
          const inScroller = element => { for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) if (scrolls(up)) return true; return false; };
          const twoWays = when => {
            if (document.scrollingElement.scrollWidth <= innerWidth + 1) return;
            const out = [...document.body.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > innerWidth + 1 && seen(one) && !inScroller(one) && getComputedStyle(one).position !== 'fixed');
            const deepest = out.filter(one => !out.some(other => other !== one && one.contains(other)));
            for (const one of deepest.slice(0, 3)) wrong.push(`${when}wider than the window: ${told(one)}`);
            if (deepest.length === 0) wrong.push(`${when}wider than the window`);
          };
          twoWays('');
          for (const one of document.body.querySelectorAll('*')) {
            if (/input|textarea|select/.test(one.localName) || !/auto|scroll/.test(getComputedStyle(one).overflowX) || one.scrollWidth <= one.clientWidth + 1 || !seen(one)) continue;
            if (one.tabIndex < 0 && !one.querySelector('a[href], button, input, textarea, select, [tabindex="0"]')) wrong.push(`scrolls sideways out of the keys' reach: ${told(one)}`);
            else if (one.tabIndex >= 0 && !one.hasAttribute('aria-label') && !one.hasAttribute('aria-labelledby')) wrong.push(`scrolls sideways without a name: ${told(one)}`);
          }

          const controls = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter(one => seen(one) && !one.disabled && !one.closest('[aria-hidden=true], [inert]'));
          if (finger > 0) for (const one of controls) {
            if (one.matches('[tabindex="0"]:not(a, button, input, select, textarea, summary)')) continue;
            const boxes = [one, ...one.labels ?? []].map(part => part.getBoundingClientRect());
            const [width, height] = [Math.max(...boxes.map(box => box.right)) - Math.min(...boxes.map(box => box.left)), Math.max(...boxes.map(box => box.bottom)) - Math.min(...boxes.map(box => box.top))];
            if (boxes[0].right < 0 || boxes[0].width <= 2) continue;
            const inText = one.localName === 'a' && getComputedStyle(one).display === 'inline' && (one.parentElement.closest('p, li, dd, td, span, h1, h2, h3, label')?.textContent.trim().length ?? 0) > one.textContent.trim().length;
            if (!inText && (width < finger - 0.5 || height < finger - 0.5)) wrong.push(`too small for a finger, ${Math.round(width)} × ${Math.round(height)}: ${told(one)}`);
          }

          for (const one of document.querySelectorAll('[aria-invalid=true]')) {
            const why = (one.getAttribute('aria-describedby') ?? '').split(' ').map(id => document.getElementById(id)).find(told => told?.matches('.error') || told?.querySelector('.error'));
            if (!why) wrong.push(`refused, and what for is not tied to it: ${told(one)}`);
          }

          if (quick) return [...new Set(wrong)];
          const parse = colour => { const found = /rgba?\(([^)]+)\)/.exec(colour)?.[1].split(/[ ,/]+/).map(Number); if (found) return { r: found[0], g: found[1], b: found[2], a: found[3] ?? 1 }; const mixed = /color\(srgb ([^)]+)\)/.exec(colour)?.[1].split(/[ /]+/).map(Number); return mixed ? { r: mixed[0] * 255, g: mixed[1] * 255, b: mixed[2] * 255, a: mixed[3] ?? 1 } : { r: 0, g: 0, b: 0, a: 0 }; };
          const light = ({ r, g, b }) => [r, g, b].map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4).reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
          const contrast = (one, other) => { const [low, high] = [light(one), light(other)].sort((a, b) => a - b); return (high + 0.05) / (low + 0.05); };
          const ground = element => { for (let up = element; up; up = up.parentElement) { const colour = parse(getComputedStyle(up).backgroundColor); if (colour.a === 1) return colour; } return { r: 255, g: 255, b: 255, a: 1 }; };
          const before = document.activeElement;
          for (const one of controls) {
            if (one.tabIndex < 0) continue;
            one.focus();
            await 0;
            await 0;
            if (document.activeElement !== one || !one.matches(':focus-visible')) continue;
            const box = one.getBoundingClientRect();
            const clip = { left: Math.max(0, box.left), right: Math.min(innerWidth, box.right), top: Math.max(0, box.top), bottom: Math.min(innerHeight, box.bottom) };
            const points = [[.5, .5], [.02, .1], [.98, .1], [.02, .9], [.98, .9]].map(([x, y]) => [clip.left + (clip.right - clip.left) * x, clip.top + (clip.bottom - clip.top) * y]);
            const mine = hit => hit && (one.contains(hit) || hit.contains(one) || [...one.labels ?? []].some(label => label.contains(hit)));
            if (clip.right <= clip.left || clip.bottom <= clip.top) wrong.push(`focus is out of sight: ${told(one)}`);
            else if (!points.some(([x, y]) => mine(document.elementFromPoint(x, y)))) wrong.push(`focus is covered: ${told(one)}`);
            const ringed = [one, ...one.labels ?? []].map(part => getComputedStyle(part)).find(style => style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2);
            if (!ringed) wrong.push(`focus does not show: ${told(one)}`);
            else if (contrast(parse(ringed.outlineColor), ground(Number.parseFloat(ringed.outlineOffset) < 0 ? one : one.parentElement)) < 3) wrong.push(`focus is too weak, ${ringed.outlineColor}: ${told(one)}`);
          }
          before?.focus?.({ preventScroll: true });

          const cut = () => new Set([...document.body.querySelectorAll('*')].filter(one => !one.closest('.sr, textarea, input, select, svg, [aria-current=page]') && getComputedStyle(one).webkitLineClamp === 'none' && /hidden|clip/.test(getComputedStyle(one).overflow) && seen(one)
            && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1) && one.textContent.trim()));
          const already = cut();
          const spacing = new CSSStyleSheet();
          spacing.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, spacing];
          await frame();
          for (const one of cut()) if (!already.has(one)) wrong.push(`cut off under the reader's own spacing: ${told(one)}`);
          twoWays('under the reader\'s own spacing ');
          document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== spacing);
          scrollTo(0, 0);
          return [...new Set(wrong)];
        }
        """;
}
