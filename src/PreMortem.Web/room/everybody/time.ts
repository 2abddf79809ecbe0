import { effect } from '@preact/signals';
import { type Clock, clock } from '../clock.ts';
import { announce } from '../parts/voice.ts';

const marks: readonly [number, string][] = [[10, wording.everybody.left10], [30, wording.everybody.left30], [60, wording.everybody.minuteLeft]];

/** What is worth saying of this second, after the one before. A page in the background may have missed some. */
function said(before: Clock, now: Clock): string | undefined {
  if (now.state === 'running' && before.state === 'running') return marks.find(([at]) => before.seconds > at && now.seconds <= at)?.[1];
  if (now.state === before.state) return;
  if (now.state === 'grace') return wording.everybody.finish;
  if (now.state === 'over') return wording.everybody.timeOver;
  if (now.state === 'paused') return wording.everybody.clockPaused;
  return before.state === 'paused' && now.state === 'running' ? wording.everybody.clockGoesOn : undefined;
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
