import { clock, minutesAndSeconds } from '../../clock.ts';

/** The phase's time as the largest thing on the wall. Nothing while it has none. */
export function Countdown() {
  const { state, seconds } = clock.value;
  if (state === 'none') return null;
  if (state === 'grace') return <p class="countdown over" role="timer">Time<small>Finish your sentence: {seconds} s</small></p>;
  if (state === 'over') return <p class="countdown over" role="timer">Time</p>;
  return (
    <p class={`countdown${state === 'running' && seconds <= 10 ? ' last' : ''}`} role="timer" aria-label={`${minutesAndSeconds(seconds)} left`}>
      {minutesAndSeconds(seconds)}{state === 'paused' && <small>paused</small>}
    </p>
  );
}
