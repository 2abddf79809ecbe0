import { clock, minutesAndSeconds } from '../clock.ts';

/** The phase's clock. Its last ten seconds are calm; the grace is said plainly. Nothing while the phase has no time. */
export function Timer() {
  const { state, seconds } = clock.value;
  if (state === 'none') return null;
  if (state === 'grace') return <span class="timer-words" role="timer"><span class="timer-long">Time. Finish your sentence: </span>{seconds} s</span>;
  if (state === 'over') return <span class="timer-words" role="timer">Time</span>;
  return (
    <span class={`timer${state === 'running' && seconds <= 10 ? ' last' : ''}`} role="timer" aria-label={`${minutesAndSeconds(seconds)} left`}>
      {state === 'paused' && <small>paused </small>}{minutesAndSeconds(seconds)}
    </span>
  );
}
