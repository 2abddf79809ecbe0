import { computed, signal } from '@preact/signals';
import { one } from './store.ts';

// Counted by the time this page has run, never by the wall clock: that may be a day off, or be set in the middle of a meeting.

/** The server's time at which this page began to run. */
const began = signal(Date.now() - performance.now());
const ticked = signal(performance.now());

/** Sets the room's clock by the server's: a laptop that is a day off still counts down right. */
export const setClock = (now: string): void => {
  const server = Date.parse(now);
  ticked.value = performance.now();
  if (!Number.isNaN(server)) began.value = server - ticked.value;
};

/** Milliseconds since 1970 by the server's clock, renewed four times a second. */
export const serverNow = computed(() => began.value + ticked.value);

setInterval(() => { ticked.value = performance.now(); }, 250);

/** The server's time was on its way for a moment: without this a minute would begin at 61. */
const onItsWay = 250;

/** Whole seconds until an instant, never below 0. */
export const secondsUntil = (instant: string | undefined): number | undefined =>
  instant === undefined ? undefined : Math.max(0, Math.ceil((Date.parse(instant) - serverNow.value - onItsWay) / 1000));

/** What the phase's clock says now. */
export interface Clock { state: 'none' | 'running' | 'paused' | 'grace' | 'over'; seconds: number }

const none: Clock = { state: 'none', seconds: 0 };
let last: Clock = none;

/** Changes once a second, not four times, so that nothing draws for nothing. */
export const clock = computed<Clock>(() => {
  const now = read();
  if (now.state !== last.state || now.seconds !== last.seconds) last = now;
  return last;
});

function read(): Clock {
  const timer = one('timer');
  if (!timer) return none;
  if (timer.paused) return { state: 'paused', seconds: timer.remainingSeconds ?? 0 };
  if (timer.locked) return { state: 'over', seconds: 0 };
  const left = secondsUntil(timer.endsAt);
  if (left !== undefined && left > 0) return { state: 'running', seconds: left };
  const grace = secondsUntil(timer.graceEndsAt);
  if (grace !== undefined && grace > 0) return { state: 'grace', seconds: grace };
  return timer.ranOut || left === 0 ? { state: 'over', seconds: 0 } : none;
}

export const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
