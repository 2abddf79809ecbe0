import { one } from '../../store.ts';
import { brief, day } from '../../words.ts';

/** The date and the failure, alone on the page. */
export function Imagine() {
  const session = one('session');
  return (
    <div class="imagine">
      <p class="caps fail">It is {day(session?.horizon)}</p>
      <h1 class="serif">{brief(session?.initiative ?? 'The plan')} has failed, badly.</h1>
      <p class="serif muted">That is settled. Only the why is open.</p>
    </div>
  );
}
