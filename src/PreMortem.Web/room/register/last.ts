import { make, button } from './make.ts';
import { page, undo } from './server.ts';
import { redraw } from './rows.ts';
import { fill } from './say.ts';
import { served } from '../served.ts';

/** Where the page says what was just saved, with its undo. The last changes above the table keep the undo when this is gone. */
const toast = make('div', { class: 'toast no-print', role: 'status' });
const shownFor = 12_000;
let hiding = 0;
let reload: () => Promise<void> = () => Promise.resolve();

interface Change { readonly change: string; readonly what: string }

/** What this page stored and did not take back, oldest first: each Ctrl+Z goes one step back. */
const stored: Change[] = [];

/** @param whole asks for all rows anew, where those that changed do not stand on the page. */
export function begin(whole: () => Promise<void>): void {
  reload = whole;
  document.body.append(toast);
  for (const event of ['mouseenter', 'focusin']) toast.addEventListener(event, () => clearTimeout(hiding));
  for (const event of ['mouseleave', 'focusout']) toast.addEventListener(event, hideSoon);
  document.addEventListener('keydown', event => {
    const typing = (event.target as Element).closest('input, textarea, select');
    const last = stored.at(-1);
    if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing || !last) return;
    event.preventDefault();
    void takeBack(last);
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
  if (change) {
    stored.push({ change, what });
    tell(fill(wording.table.saved, { what }), button(wording.table.undo, () => void takeBack({ change, what }), 'quiet'));
  } else tell(fill(wording.table.wasThat, { what }));
  void refresh();
}

/** Takes a change back, once however often it is asked; what is taken back again is the last thing stored. */
async function takeBack(it: Change, again = false): Promise<void> {
  const at = stored.findIndex(one => one.change === it.change);
  if (at >= 0) stored.splice(at, 1);
  const done = await undo(it.change);
  if ('sentence' in done) {
    if (at >= 0 && done.line) stored.splice(at, 0, it);
    tell(done.sentence);
    return;
  }
  const back = { change: done.change, what: it.what };
  if (again) {
    stored.push(back);
    tell(fill(wording.table.doneAgain, { what: it.what }), button(wording.table.undo, () => void takeBack(back), 'quiet'));
  } else {
    tell(fill(wording.table.undone, { what: it.what }), button(wording.table.redo, () => void takeBack(back, true), 'quiet'));
  }
  const drawn = await Promise.all(done.risks.map(redraw));
  if (drawn.length === 0 || drawn.includes(false)) await reload();
  else await refresh();
}

/** Draws the last changes as the server has them now. */
async function refresh(): Promise<void> {
  const answer = await page(`/last-changes${location.search}`).catch(() => null);
  if (answer?.ok) put(new DOMParser().parseFromString(await served(answer), 'text/html'));
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
