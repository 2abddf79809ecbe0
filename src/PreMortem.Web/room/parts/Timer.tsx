import { clock, minutesAndSeconds } from '../clock.ts';
import { fill } from '../say.ts';

/** The phase's clock. Its last ten seconds are calm; the grace is said plainly. Nothing while the phase has no time. */
export function Timer() {
  const { state, seconds } = clock.value;
  if (state === 'none') return null;
  if (state === 'grace') return <span class="timer-words" role="timer"><span class="timer-long">{wording.parts.timeFinishIn} </span>{seconds} s</span>;
  if (state === 'over') return <span class="timer-words" role="timer">{wording.parts.time}</span>;
  return (
    <span class={`timer${state === 'running' && seconds <= 10 ? ' last' : ''}`} role="timer" aria-label={fill(wording.parts.clockLeft, { clock: minutesAndSeconds(seconds) })}>
      {state === 'paused' && <small>{wording.parts.paused} </small>}{minutesAndSeconds(seconds)}
    </span>
  );
}
