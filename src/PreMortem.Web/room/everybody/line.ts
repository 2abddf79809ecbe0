import { effect } from '@preact/signals';
import { isRestarting } from '../connection.ts';
import { refusals, saving } from '../outbox.ts';
import { announce } from '../parts/voice.ts';

/** Whoever blinks misses it: a line that is back by then was never gone, in milliseconds. */
const patience = 1500;

function trouble(): string | undefined {
  if (saving.value === 'unsaved') return wording.everybody.unsaved;
  if (saving.value !== 'offline') return;
  return isRestarting.value ? wording.everybody.restarting : wording.everybody.noLine;
}

/** Says once that the line is gone or nothing can be saved, and once that all is well again; not where the room refused what came late (AX7). */
export function line(): () => void {
  let told: string | undefined;
  let refused = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const stop = effect(() => {
    const words = trouble();
    clearTimeout(pause);
    if (words && words !== told) pause = setTimeout(() => { if (told === undefined) refused = refusals.peek(); announce(told = words); }, patience);
    if (saving.value !== 'saved' || told === undefined) return;
    told = undefined;
    announce(refusals.peek() === refused ? wording.everybody.lineBack : wording.everybody.lineBackNotAll);
  });
  return () => { stop(); clearTimeout(pause); };
}
