import { one } from '../../store.ts';
import { brief, day } from '../../words.ts';
import { fill } from '../../say.ts';

/** The date and the failure, alone on the page. */
export function Imagine() {
  const session = one('session');
  return (
    <div class="imagine">
      <p class="caps fail">{fill(wording.seat.itIs, { day: day(session?.horizon) })}</p>
      <h1 class="serif">{fill(wording.seat.failedBadly, { plan: brief(session?.initiative ?? wording.seat.thePlan) })}</h1>
      <p class="serif muted">{wording.seat.settled}</p>
    </div>
  );
}
