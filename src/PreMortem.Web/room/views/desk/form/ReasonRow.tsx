import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { get } from '../../../store.ts';
import { Had } from '../share/Had.tsx';
import { dragged } from './dragging.ts';
import { holder } from './lanes.ts';
import { ParkPanel } from './ParkPanel.tsx';
import { parking, selected } from './selection.ts';
import { fill } from '../../../say.ts';

/** One reason to place. Drawn again only when it changes or its selection does. */
export function ReasonRow({ id }: { id: string }) {
  const reason = get('reason', id);
  const isSelected = useComputed(() => selected.value === id).value;
  const isParking = useComputed(() => parking.value === id).value;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => { if (isSelected) row.current?.scrollIntoView({ block: 'nearest' }); }, [isSelected]);
  if (!reason) return null;
  return (
    <li ref={row} data-row={id} data-open={id} class={`desk-reason${isSelected ? ' is-selected' : ''}`} {...dragged(id)}>
      <button type="button" class="desk-reason-text" aria-pressed={isSelected} tabIndex={isSelected ? 0 : -1}
        onClick={() => { selected.value = id; }}>
        <span>{reason.text}</span>
        <Had reason={reason} />
        {reason.part && <span class="chip plain">{fill(wording.desk.about, { part: reason.part })}</span>}
        {holder(id) && <span class="chip plain">{fill(wording.desk.hasThisOne, { name: holder(id) ?? '' })}</span>}
        {reason.tacit && <span class="chip hold">{wording.parts.sensed}</span>}
      </button>
      {isParking && <ParkPanel reason={id} />}
    </li>
  );
}
