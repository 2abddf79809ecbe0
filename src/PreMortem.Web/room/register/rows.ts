import { dress } from './cells.ts';
import { focus, reach } from './moving.ts';
import { page } from './server.ts';
import { served } from '../served.ts';

/** Draws a row as the server has it now; what is being typed in it stays. False where the page and the server differ in more than this row. */
export async function redraw(risk: string): Promise<boolean> {
  const row = document.getElementById(risk);
  const answer = await page(`/${risk}/row`).catch(() => null);
  if (!row || !answer?.ok) return false;
  const template = document.createElement('template');
  template.innerHTML = await served(answer);
  const fresh = template.content.querySelector('tr');
  if (!fresh) return false;
  const held = row.contains(document.activeElement) ? document.activeElement as HTMLElement : null;
  const at = held ? stops(row).indexOf(held) : -1;
  dress(fresh);
  row.className = fresh.className;
  row.dataset.version = fresh.dataset.version;
  for (const [i, part] of [...fresh.children].entries()) place(row.children[i]!, part);
  if (held?.isConnected) return true;
  const stop = stops(row)[at];
  if (held) focus(stop);
  else if (!document.querySelector('table.risks tbody [tabindex="0"]')) reach(stops(row)[0]);
  return true;
}

const stops = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>('[data-stop], .cell')];

/** Puts a new part of a row in the place of the old one, or, where somebody is typing in the old one, only the cells beside theirs. */
function place(old: Element, fresh: Element): void {
  if (!old.querySelector('.editing, [data-state=kept], [data-state=saving]')) {
    old.replaceWith(fresh);
    return;
  }
  for (const cell of fresh.querySelectorAll<HTMLElement>('.cell')) {
    const there = old.querySelector(`.cell[data-field="${cell.dataset.field}"]:not(.editing, [data-state=kept], [data-state=saving])`);
    there?.replaceWith(cell);
  }
}
