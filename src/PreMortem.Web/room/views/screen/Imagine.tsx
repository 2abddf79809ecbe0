import { one } from '../../store.ts';
import { brief, day } from '../../words.ts';
import { Wall } from './Wall.tsx';
import { fill } from '../../say.ts';

/** The headline, large and slow. Nothing else on the wall. */
export function Imagine() {
  const session = one('session');
  return (
    <Wall class="imagine-wall">
      <p class="caps slow one">{day(session?.horizon)}</p>
      <p class="wall-huge serif slow two">{fill(wording.seat.failedBadly, { plan: brief(session?.initiative ?? wording.seat.thePlan) })}</p>
      <p class="wall-big serif muted slow three">{wording.seat.settled}</p>
    </Wall>
  );
}
