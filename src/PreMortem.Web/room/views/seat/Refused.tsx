import { useEffect } from 'preact/hooks';
import { askAgain, refusal } from '../../connection.ts';
import { page } from '../../page.ts';
import { Leftovers } from '../../parts/Leftovers.tsx';
import { OtherCode } from '../join/OtherCode.tsx';

const titles: Record<string, string> = {
  noSuchRoom: wording.seat.noRoom, roomClosed: wording.seat.meetingOver, doorLocked: wording.seat.doorLocked,
  seatUnknown: wording.seat.seatUnknown, seatRemoved: wording.seat.seatRemoved,
  tooManyTries: wording.seat.tooManyTries,
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
      <h1 class="serif">{titles[refused?.code ?? ''] ?? wording.seat.notInRoom}</h1>
      <p role="alert">{refused?.message}</p>
      {refused?.code === 'seatRemoved' && <p class="muted">{wording.seat.removedHelp}</p>}
      <Leftovers />
      {anew && <a class="btn primary big" href={join}>{wording.seat.joinAnew}</a>}
      {later && <a class="btn primary big" href={join}>{wording.seat.tryAgain}</a>}
      {!anew && !later && <OtherCode />}
    </main>
  );
}
