import type { SeatRecord } from '../../../protocol.ts';
import { all } from '../../../store.ts';
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
  const broken = toMend(seats);
  if (broken.length === 0 || seats.every((seat) => !seat.name?.trim())) return null;
  return (
    <div class="desk-to-mend">
      <h3>Easy to mend now</h3>
      <ul>
        {broken.map(({ seat, why }) => (
          <li key={seat.id}>
            <span class="chip hold">{why}</span>
            <span class="small muted">{seat.here ? 'here' : 'away'}</span>
            <MendSeat seat={seat} />
            {!seat.leader && (
              <Confirm class="btn small" ask="Remove this seat?" yes="Remove"
                onYes={() => void does('removeSeat', { seat: seat.id })}>Remove this seat</Confirm>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
