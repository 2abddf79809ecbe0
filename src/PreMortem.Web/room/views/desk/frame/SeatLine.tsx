import { useState } from 'preact/hooks';
import type { SeatRecord } from '../../../protocol.ts';
import { get, one } from '../../../store.ts';
import { Confirm } from '../asking/Confirm.tsx';
import { does } from '../does.ts';
import { nameOf } from '../words.ts';
import { ago } from './ago.ts';
import { MendSeat } from './MendSeat.tsx';
import { fill } from '../../../say.ts';

function state(seat: SeatRecord) {
  if (seat.entered) return seat.reasons ? `${wording.desk.noDevice} · ${seat.reasons}` : wording.desk.noDevice;
  if (!seat.here) return seat.awaySince ? fill(wording.desk.awayFor, { time: ago(seat.awaySince) }) : wording.desk.away;
  if (seat.typing) return wording.desk.typing;
  if (seat.leader) return seat.reasons ? `${wording.desk.leads} · ${seat.reasons}` : wording.desk.leads;
  if (seat.done) return seat.reasons === undefined ? wording.desk.doneLow : `${seat.reasons} · ${wording.desk.doneLow}`;
  return seat.reasons === undefined || seat.reasons === 0 ? '' : String(seat.reasons);
}

/** One person: here or away, site, how many cards; opened, the place to mend a name or remove a seat. */
export function SeatLine({ id }: { id: string }) {
  const seat = get('seat', id);
  const [open, setOpen] = useState(false);
  if (!seat) return null;
  const mine = one('me')?.seat === id;
  return (
    <li data-row={id} class={`desk-seat${seat.here || seat.entered ? '' : ' is-away'}`}>
      <button type="button" class="desk-seat-line" aria-expanded={open} onClick={() => setOpen(!open)}>
        <i class="dot" aria-hidden="true" />
        <span class={`desk-seat-name${seat.name?.trim() ? '' : ' is-empty'}`}>{mine && !seat.name?.trim() ? wording.desk.youNoName : nameOf(seat)}</span>
        {seat.site && <span class="chip plain">{seat.site}</span>}
        <span class="sr">{seat.here ? wording.desk.here : ''}</span>
        <span class="small muted desk-seat-state">{mine ? `${wording.seat.you}${seat.reasons ? ` · ${seat.reasons}` : ''}` : state(seat)}</span>
      </button>
      {open && (
        <div class="desk-seat-open">
          {seat.simulated && <p class="small muted">{wording.desk.simulatedPerson}</p>}
          <MendSeat seat={seat} />
          {!mine && (
            <Confirm class="btn small" ask={fill(wording.desk.removeAsk, { name: nameOf(seat) })} yes={wording.desk.remove}
              onYes={() => void does('removeSeat', { seat: id })}>{wording.desk.removeFromRoom}</Confirm>
          )}
        </div>
      )}
    </li>
  );
}
