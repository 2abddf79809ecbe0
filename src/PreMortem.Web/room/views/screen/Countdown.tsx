import { clock, minutesAndSeconds } from '../../clock.ts';
import { fill } from '../../say.ts';

/** The phase's time as the largest thing on the wall. Nothing while it has none. */
export function Countdown() {
  const { state, seconds } = clock.value;
  if (state === 'none') return null;
  if (state === 'grace') return <p class="countdown over" role="timer">{wording.parts.time}<small>{fill(wording.screen.finishIn, { n: seconds })}</small></p>;
  if (state === 'over') return <p class="countdown over" role="timer">{wording.parts.time}</p>;
  return (
    <p class={`countdown${state === 'running' && seconds <= 10 ? ' last' : ''}`} role="timer" aria-label={fill(wording.parts.clockLeft, { clock: minutesAndSeconds(seconds) })}>
      {minutesAndSeconds(seconds)}{state === 'paused' && <small>{wording.parts.paused}</small>}
    </p>
  );
}
