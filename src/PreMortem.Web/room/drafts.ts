import type { Signal } from '@preact/signals';
import { seat } from './connection.ts';
import { hash } from './ids.ts';
import { keptText } from './keep.ts';
import { page } from './page.ts';

/** Where the drafts of the seat held now are kept. */
export const draftsOfSeat = () => `draft.${page.code}.${page.as}.${hash(seat.peek() ?? '').toString(36)}.`;

const open = new Map<string, Signal<string>>();

/** What stands unsent in one text box of this seat: it survives a reload and a dead battery. */
export function draft(box: string): Signal<string> {
  const key = draftsOfSeat() + box;
  let text = open.get(key);
  if (!text) open.set(key, text = keptText(key));
  return text;
}
