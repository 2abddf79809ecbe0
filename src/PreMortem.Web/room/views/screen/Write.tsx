import { clock } from '../../clock.ts';
import { one } from '../../store.ts';
import { count } from '../../words.ts';
import { Countdown } from './Countdown.tsx';
import { Wall } from './Wall.tsx';

/** The prompt, the time, the number of cards. No text. */
export function Write() {
  const counts = one('counts');
  const { state } = clock.value;
  return (
    <Wall ownTime>
      <div class="write-wall">
        <p class="wall-huge serif">Why did it fail?</p>
        <Countdown />
      </div>
      <p class="wall-note">{state === 'grace' || state === 'over' ? 'Time.' : 'Alone, in silence. One reason at a time, from your seat. Include the awkward ones.'}</p>
      <p class="wall-number">{counts?.reasons ?? 0} <span class="muted">{counts?.reasons === 1 ? 'reason' : 'reasons'}{counts?.writers !== undefined && `, from ${count(counts.writers, 'person', 'people')}`}</span></p>
    </Wall>
  );
}
