import { computed, signal } from '@preact/signals';
import { one } from './store.ts';

// Counted by the time this page has run, never by the wall clock: that may be a day off, or be set in the middle of a meeting.

/** The server's time at which this page began to run, as the clock has it now. */
const began = signal(Date.now() - performance.now());
const ticked = signal(performance.now());

/** That time lies between these two, as all answers have it that agree with the last one. */
let [earliest, latest] = [-Infinity, Infinity];

/**
 * Sets the room's clock by the server's: a laptop that is a day off still counts down right. The server read its clock at some moment
 * between the question and the answer, and the middle is taken; a later answer that came faster makes it exact. An answer that
 * contradicts the others counts alone: the machine slept.
 * @param asked when this page asked, by the time it has run.
 */
export const setClock = (now: string, asked: number): void => {
  const server = Date.parse(now);
  ticked.value = performance.now();
  if (Number.isNaN(server)) return;
  const [from, to] = [server - ticked.value, server - asked];
  const isMoreOfTheSame = latest < Infinity && from <= latest && to >= earliest;
  [earliest, latest] = isMoreOfTheSame ? [Math.max(from, earliest), Math.min(to, latest)] : [from, to];
  if (!isMoreOfTheSame) began.value = (earliest + latest) / 2;
};

/** How far a clock that became more exact is put right at once, in milliseconds: four times a second, so that no second is left out. */
const step = 100;

function tick(): void {
  ticked.value = performance.now();
  const off = latest < Infinity ? (earliest + latest) / 2 - began.peek() : 0;
  if (off !== 0) began.value += Math.max(-step, Math.min(step, off));
}

/** Milliseconds since 1970 by the server's clock, renewed four times a second. */
export const serverNow = computed(() => began.value + ticked.value);

setInterval(tick, 250);

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
