import { useRef } from 'preact/hooks';
import type { SeatRecord } from '../../../protocol.ts';
import { all, one } from '../../../store.ts';
import { Confirm } from '../asking/Confirm.tsx';
import { does } from '../does.ts';
import { MendSeat } from '../frame/MendSeat.tsx';

/** Seats without a name, and names that stand on more than one seat. */
export function toMend(seats: SeatRecord[]): { seat: SeatRecord; why: string }[] {
  const plain = (seat: SeatRecord) => seat.name?.trim().toLowerCase() ?? '';
  const times = new Map<string, number>();
  for (const seat of seats) times.set(plain(seat), (times.get(plain(seat)) ?? 0) + 1);
  return seats.flatMap((seat) => {
    if (plain(seat) === '') return [{ seat, why: 'No name yet' }];
    return (times.get(plain(seat)) ?? 0) > 1 ? [{ seat, why: 'Two seats with this name' }] : [];
  });
}

/** Names to mend before the meeting starts; in a room where nobody has a name there is nothing to mend. */
export function ToMend() {
  const seats = all('seat');
  const why = new Map(toMend(seats).map((broken) => [broken.seat.id, broken.why]));
  const shown = useRef(new Set<string>());
  if (seats.every((seat) => !seat.name?.trim())) return null;
  for (const id of why.keys()) shown.current.add(id);
  const lines = seats.filter((seat) => shown.current.has(seat.id));
  if (lines.length === 0) return null;
  return (
    <div class="desk-to-mend">
      <h3>Easy to mend now</h3>
      <ul>{lines.map((seat) => <Line key={seat.id} seat={seat} why={why.get(seat.id)} />)}</ul>
    </div>
  );
}

/** Once shown a line stays, mended or not: nobody types into a box that vanishes. */
function Line({ seat, why }: { seat: SeatRecord; why: string | undefined }) {
  const mine = one('me')?.seat === seat.id;
  return (
    <li>
      <span class={`chip ${why ? 'hold' : 'remedy'}`}>{why ? (mine ? 'Your own name' : why) : 'Mended'}</span>
      <span class="small muted">{seat.here ? 'here' : 'away'}</span>
      <MendSeat seat={seat} />
      {!seat.leader && (
        <Confirm class="btn small" ask="Remove this seat?" yes="Remove"
          onYes={() => void does('removeSeat', { seat: seat.id })}>Remove this seat</Confirm>
      )}
    </li>
  );
}
