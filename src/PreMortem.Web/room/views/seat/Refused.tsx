import { useEffect } from 'preact/hooks';
import { askAgain, refusal } from '../../connection.ts';
import { page } from '../../page.ts';
import { Leftovers } from '../../parts/Leftovers.tsx';
import { OtherCode } from '../join/OtherCode.tsx';

const titles: Record<string, string> = {
  noSuchRoom: 'No room has this code', roomClosed: 'This meeting is over', doorLocked: 'The door is locked',
  seatUnknown: 'The room does not know this seat any more', seatRemoved: 'Your seat was taken out of the room',
  tooManyTries: 'Too many tries',
};

/** Why one is not in, said once and kindly, and what to do next. */
export function Refused() {
  const refused = refusal.value;
  const wasRemoved = refused?.code === 'seatRemoved';
  useEffect(() => {
    if (!wasRemoved) return;
    const asking = setInterval(askAgain, 10_000);
    return () => clearInterval(asking);
  }, [wasRemoved]);
  const join = `/join/${encodeURIComponent(page.code)}`;
  const anew = refused?.code === 'seatUnknown' || refused?.code === 'seatRemoved';
  const later = refused?.code === 'doorLocked' || refused?.code === 'tooManyTries';
  return (
    <main class="join">
      <h1 class="serif">{titles[refused?.code ?? ''] ?? 'You are not in the room'}</h1>
      <p role="alert">{refused?.message}</p>
      {refused?.code === 'seatRemoved' && <p class="muted">What you had shared stays with the room. If this was a mistake, tell the leader, or join anew.</p>}
      <Leftovers />
      {anew && <a class="btn primary big" href={join}>Join anew</a>}
      {later && <a class="btn primary big" href={join}>Try again</a>}
      {!anew && !later && <OtherCode />}
    </main>
  );
}
