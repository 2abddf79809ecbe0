import { Long } from '../../../parts/Long.tsx';
import { get } from '../../../store.ts';
import { dayInWords } from '../words.ts';
import { dragged, over, takes } from './dragging.ts';
import { couldNotPinDown, putBack } from './placing.ts';
import { notPinnedDown, parked, parking, selected } from './selection.ts';

function Row({ id }: { id: string }) {
  const reason = get('reason', id);
  if (!reason) return null;
  return (
    <li data-row={id} {...dragged(id)}>
      <p>{reason.text}</p>
      {reason.tacit && <p class="small muted">sensed, not yet named</p>}
      {reason.revisit && <p class="small muted">{reason.owner ? `${reason.owner} · ` : ''}back on {dayInWords(reason.revisit)}</p>}
      <button type="button" class="link small" aria-label={`Put back: ${reason.text}`} onClick={() => putBack(id)}>Put back</button>
    </li>
  );
}

function Pile({ name, title, reasons, drop }: { name: string; title: string; reasons: readonly string[]; drop(reason: string): void }) {
  return (
    <details class={`desk-pile${over.value === name ? ' is-over' : ''}`} {...takes(name, drop)}>
      <summary class="caps">{title}, {reasons.length}</summary>
      <Long ids={reasons} row={Row} />
    </details>
  );
}

/** Reasons that keep no risk: parked with a date, or kept as nobody could pin them down. */
export function Piles() {
  return (
    <>
      <Pile name="parked" title="Parked" reasons={parked.value}
        drop={(reason) => { selected.value = reason; parking.value = reason; }} />
      <Pile name="unpinned" title="Could not pin down" reasons={notPinnedDown.value} drop={couldNotPinDown} />
    </>
  );
}
