import { effect, signal, type Signal } from '@preact/signals';
import { seat } from './connection.ts';
import { hash } from './ids.ts';
import { kept } from './keep.ts';
import { keepText } from './leftover.ts';
import { page } from './page.ts';
import { asked, isOpen, thisWindow } from './windows.ts';

// Each window keeps its own draft of a box, so that two windows in one seat never write over each other. What a closed or killed
// window left is taken over by the next one that opens the box.

interface Kept { text: string; at: number; left?: boolean }

const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
const none: Kept = { text: '', at: 0 };

/** Where the drafts of the seat held now are kept. */
const ofSeat = () => `draft.${page.code}.${page.as}.${hash(seat.peek() ?? '').toString(36)}.`;

const open = new Map<string, Signal<string>>();

/** What stands unsent in one text box of this seat: it survives a reload and a dead battery. */
export function draft(box: string): Signal<string> {
  const place = `${ofSeat()}${box}#`;
  let text = open.get(place);
  if (!text) {
    open.set(place, text = signal(''));
    takeOver(place, text);
    effect(() => keep(place, open.get(place)?.value ?? ''));
  }
  return text;
}

const keep = (place: string, text: string, left = false): void => {
  kept.write(place + thisWindow, text ? { text, at: Date.now(), ...(left && { left }) } : undefined);
};

function takeOver(place: string, text: Signal<string>): void {
  take(place, text, ({ left }) => left === true);
  void asked.then(() => take(place, text, ({ left }, window) => left === true || !isOpen(window)));
}

/** The newest goes into the box if that is empty; what has no place there is handed to the person. */
function take(place: string, text: Signal<string>, isLeft: (draft: Kept, window: string) => boolean): void {
  const found = kept.keys(place).map(key => ({ key, draft: kept.read(key, none, isKept), window: key.slice(place.length) }))
    .filter(({ draft, window }) => window !== thisWindow && isLeft(draft, window)).sort((a, b) => b.draft.at - a.draft.at);
  for (const { key, draft } of found) {
    if (text.peek() === '') text.value = draft.text;
    else if (text.peek() !== draft.text) keepText(draft.text, wording.parts.begunElsewhere);
    keep(place, text.peek());
    kept.write(key, undefined);
  }
}

/** The boxes of this seat in which something may stand. */
export const begun = (): string[] => [...new Set(kept.keys(ofSeat()).map(key => key.slice(ofSeat().length, key.lastIndexOf('#'))))];

/** Takes every draft of this seat, of whatever window, off the device and gives the texts. */
export function clear(): string[] {
  const keys = kept.keys(ofSeat());
  const texts = keys.map(key => kept.read(key, none, isKept).text).filter(Boolean);
  for (const key of keys) kept.write(key, undefined);
  return texts;
}

const each = (left: boolean) => () => { for (const [place, text] of open) if (text.peek()) keep(place, text.peek(), left); };

addEventListener('pagehide', each(true));
addEventListener('pageshow', event => { if (event.persisted) each(false)(); });
