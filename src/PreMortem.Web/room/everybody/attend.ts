import { effect } from '@preact/signals';
import { cards } from './cards.ts';
import { keepFocus, toMain } from './focus.ts';
import { line } from './line.ts';
import { moments } from './moments.ts';
import { time } from './time.ts';
import { title } from './title.ts';
import { one } from '../store.ts';
import { page } from '../page.ts';

// For people who hear the room instead of seeing it, for those who use it by keys, and for those who look at another tab.

let keeps = false;

/** Begins to say aloud what happens and to keep the focus; what is said ends with the signal. */
export function attend(signal: AbortSignal): void {
  if (signal.aborted) return;
  if (!keeps && page.as !== 'screen') keepFocus();
  keeps = true;
  for (const stop of [...moments(), cards(), time(), line(), turns(), ...title()]) signal.addEventListener('abort', stop);
}

/** Whoever was reading a phase that is gone begins at the top of the next. */
function turns(): () => void {
  let before: unknown;
  return effect(() => {
    const now = one('session')?.closed ? 'closed' : one('phase')?.index;
    if (before !== undefined && now !== before && page.as !== 'screen') setTimeout(() => { if (document.activeElement === document.body) toMain(); });
    before = now;
  });
}
