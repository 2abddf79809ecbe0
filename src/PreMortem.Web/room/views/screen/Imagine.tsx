import { one } from '../../store.ts';
import { brief, day } from '../../words.ts';
import { Wall } from './Wall.tsx';

/** The headline, large and slow. Nothing else on the wall. */
export function Imagine() {
  const session = one('session');
  return (
    <Wall class="imagine-wall">
      <p class="caps slow one">{day(session?.horizon)}</p>
      <p class="wall-huge serif slow two">{brief(session?.initiative ?? 'The plan')} has failed, badly.</p>
      <p class="wall-big serif muted slow three">That is settled. Only the why is open.</p>
    </Wall>
  );
}
