import { one } from '../../store.ts';
import { brief, day } from '../../words.ts';

/** The headline, large and slow. Nothing else on the wall. */
export function Imagine() {
  const session = one('session');
  return (
    <div class="wall imagine-wall">
      <main class="wall-main">
        <p class="caps slow one">{day(session?.horizon)}</p>
        <h1 class="wall-huge serif slow two">{brief(session?.initiative ?? 'The plan')} has failed, badly.</h1>
        <p class="wall-big serif muted slow three">That is settled. Only the why is open.</p>
      </main>
    </div>
  );
}
