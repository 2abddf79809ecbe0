import { effect } from '@preact/signals';
import { type Clock, clock } from '../clock.ts';
import { announce } from '../parts/voice.ts';

const marks: readonly [number, string][] = [[10, '10 seconds left.'], [30, '30 seconds left.'], [60, 'One minute left.']];

/** What is worth saying of this second, after the one before. A page in the background may have missed some. */
function said(before: Clock, now: Clock): string | undefined {
  if (now.state === 'running' && before.state === 'running') return marks.find(([at]) => before.seconds > at && now.seconds <= at)?.[1];
  if (now.state === before.state) return;
  if (now.state === 'grace') return 'Time. Finish your sentence.';
  if (now.state === 'over') return 'The time is over.';
  if (now.state === 'paused') return 'The clock is paused.';
  return before.state === 'paused' && now.state === 'running' ? 'The clock goes on.' : undefined;
}

/** The last minute, the last half, the last ten seconds, and the end. */
export function time(): () => void {
  let before: Clock | undefined;
  return effect(() => {
    const now = clock.value;
    const words = before && said(before, now);
    before = now;
    if (words) announce(words);
  });
}
