import { Long } from '../../../parts/Long.tsx';
import { get } from '../../../store.ts';
import { dayInWords } from '../words.ts';
import { dragged, over, takes } from './dragging.ts';
import { couldNotPinDown, putBack } from './placing.ts';
import { notPinnedDown, parked, parking, selected } from './selection.ts';
import { fill } from '../../../say.ts';

function Row({ id }: { id: string }) {
  const reason = get('reason', id);
  if (!reason) return null;
  return (
    <li data-row={id} {...dragged(id)}>
      <p>{reason.text}</p>
      {reason.tacit && <p class="small muted">{wording.parts.sensed}</p>}
      {reason.revisit && <p class="small muted">{reason.owner ? `${reason.owner} · ` : ''}{fill(wording.desk.backOn, { day: dayInWords(reason.revisit) })}</p>}
      <button type="button" class="link small" aria-label={fill(wording.desk.putBackWhat, { text: reason.text })} onClick={() => putBack(id)}>{wording.desk.putBack}</button>
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
      <Pile name="parked" title={wording.desk.parked} reasons={parked.value}
        drop={(reason) => { selected.value = reason; parking.value = reason; }} />
      <Pile name="unpinned" title={wording.desk.couldNotPin} reasons={notPinnedDown.value} drop={couldNotPinDown} />
    </>
  );
}
