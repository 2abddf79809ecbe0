import { make, button } from './make.ts';
import { page, undo } from './server.ts';
import { redraw } from './rows.ts';

/** Where the page says what was just saved, with its undo. The last changes above the table keep the undo when this is gone. */
const toast = make('div', { class: 'toast no-print', role: 'status' });
const shownFor = 12_000;
let hiding = 0;
let reload: () => Promise<void> = () => Promise.resolve();
let last: { readonly change: string; readonly what: string } | null = null;

/** @param whole asks for all rows anew, where those that changed do not stand on the page. */
export function begin(whole: () => Promise<void>): void {
  reload = whole;
  document.body.append(toast);
  for (const event of ['mouseenter', 'focusin']) toast.addEventListener(event, () => clearTimeout(hiding));
  for (const event of ['mouseleave', 'focusout']) toast.addEventListener(event, hideSoon);
  document.addEventListener('keydown', event => {
    const typing = (event.target as Element).closest('input, textarea, select');
    if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing || !last) return;
    event.preventDefault();
    void takeBack(last.change, last.what);
  });
}

function hideSoon(): void {
  clearTimeout(hiding);
  hiding = setTimeout(() => toast.replaceChildren(), shownFor);
}

export function tell(sentence: string, ...more: readonly Node[]): void {
  toast.replaceChildren(make('span', {}, sentence), ...more);
  hideSoon();
}

/** “Saved R3 owner. Undo” */
export function saved(what: string, change: string | null): void {
  last = change ? { change, what } : last;
  if (change) tell(`Saved ${what}.`, button('Undo', () => void takeBack(change, what), 'quiet'));
  else tell(`${what} was that already.`);
  void refresh();
}

async function takeBack(change: string, what: string): Promise<void> {
  last = null;
  const done = await undo(change);
  if ('sentence' in done) {
    tell(done.sentence);
    return;
  }
  tell(`Undone: ${what}.`, button('Redo', () => void takeBack(done.change, `${what}, again`), 'quiet'));
  const drawn = await Promise.all(done.risks.map(redraw));
  if (drawn.length === 0 || drawn.includes(false)) await reload();
  else await refresh();
}

/** Draws the last changes as the server has them now. */
async function refresh(): Promise<void> {
  const answer = await page(`/last-changes${location.search}`).catch(() => null);
  if (answer?.ok) put(new DOMParser().parseFromString(await answer.text(), 'text/html'));
}

/** Puts the last changes of another copy of the page in the place of these, unless somebody is in them. */
export function put(fresh: Document): void {
  const old = document.getElementById('last-changes');
  const now = fresh.getElementById('last-changes');
  if (!old || !now || old.contains(document.activeElement)) return;
  const open = [...old.querySelectorAll('details')].map(one => one.open);
  for (const [i, one] of [...now.querySelectorAll('details')].entries()) one.open = open.at(i - now.querySelectorAll('details').length) ?? false;
  old.replaceWith(now);
}
