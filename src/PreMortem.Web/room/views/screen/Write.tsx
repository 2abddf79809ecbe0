import { clock } from '../../clock.ts';
import { one } from '../../store.ts';
import { Countdown } from './Countdown.tsx';
import { Wall } from './Wall.tsx';
import { number, plural } from '../../say.ts';

/** The prompt, the time, the number of cards. No text. */
export function Write() {
  const counts = one('counts');
  const { state } = clock.value;
  return (
    <Wall ownTime>
      <div class="write-wall">
        <p class="wall-huge serif">{wording.seat.whyFail}</p>
        <Countdown />
      </div>
      <p class="wall-note">{state === 'grace' || state === 'over' ? `${wording.parts.time}.` : wording.screen.aloneSilence}</p>
      <p class="wall-number">{number(counts?.reasons ?? 0)} <span class="muted">{plural(wording.screen.reasons, counts?.reasons ?? 0)}{counts?.writers !== undefined && `, ${plural(wording.screen.fromPeople, counts.writers)}`}</span></p>
    </Wall>
  );
}
