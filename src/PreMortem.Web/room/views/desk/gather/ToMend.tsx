import { computed, useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Long } from '../../../parts/Long.tsx';
import { shelf } from '../../../shelf.ts';
import { get, one, peek } from '../../../store.ts';
import { Confirm } from '../asking/Confirm.tsx';
import { does } from '../does.ts';
import { MendSeat } from '../frame/MendSeat.tsx';

const named = (id: string): string => peek('seat', id)?.name?.trim().toLowerCase() ?? '';
const everybody = shelf('seat', (_, came) => came, (seat) => seat.name);

/** Seats without a name, and names that stand on more than one seat. */
const why = computed<ReadonlyMap<string, string>>(() => {
  const times = new Map<string, number>();
  for (const id of everybody.value) times.set(named(id), (times.get(named(id)) ?? 0) + 1);
  return new Map(everybody.value.flatMap((id) => {
    if (named(id) === '') return [[id, wording.desk.noNameYet]];
    return (times.get(named(id)) ?? 0) > 1 ? [[id, wording.desk.twoSeats]] : [];
  }));
});

/** Names to mend before the meeting starts; in a room where nobody has a name there is nothing to mend. */
export function ToMend() {
  const seats = everybody.value;
  const shown = useRef(new Set<string>());
  if (seats.every((id) => named(id) === '')) return null;
  for (const id of why.value.keys()) shown.current.add(id);
  const lines = seats.filter((id) => shown.current.has(id));
  if (lines.length === 0) return null;
  return (
    <div class="desk-to-mend">
      <h3>{wording.desk.easyToMend}</h3>
      <Long ids={lines} row={Line} />
    </div>
  );
}

/** Once shown a line stays, mended or not: nobody types into a box that vanishes. */
function Line({ id }: { id: string }) {
  const seat = get('seat', id);
  const broken = useComputed(() => why.value.get(id)).value;
  if (!seat) return null;
  const mine = one('me')?.seat === id;
  return (
    <li data-row={id}>
      <span class={`chip ${broken ? 'hold' : 'remedy'}`}>{broken ? (mine ? wording.desk.yourOwnName : broken) : wording.desk.mended}</span>
      <span class="small muted">{seat.here ? wording.desk.here : wording.desk.away}</span>
      <MendSeat seat={seat} />
      {!seat.leader && (
        <Confirm class="btn small" ask={wording.desk.removeSeatAsk} yes={wording.desk.remove}
          onYes={() => void does('removeSeat', { seat: id })}>{wording.desk.removeSeat}</Confirm>
      )}
    </li>
  );
}
