import { useRef } from 'preact/hooks';
import { useKeys } from '../../../parts/keys.ts';
import { Long } from '../../../parts/Long.tsx';
import { get } from '../../../store.ts';
import { unplaced, wall } from '../../../wall.ts';
import { over, takes } from './dragging.ts';
import { LaneDone, Lanes } from './Lanes.tsx';
import { Piles } from './Piles.tsx';
import { couldNotPinDown, putBack } from './placing.ts';
import { ReasonRow } from './ReasonRow.tsx';
import { chosen, filter, listed, parking, selected } from './selection.ts';
import { drawn, fill } from '../../../say.ts';

function Filter() {
  const box = useRef<HTMLInputElement>(null);
  useKeys({ '/': { says: wording.desk.keyFilter, act: () => box.current?.focus() } });
  return (
    <input ref={box} class="box" type="search" aria-label={wording.desk.filterReasons} placeholder={`${wording.desk.filter}  /`} value={filter.value}
      onInput={(event) => { filter.value = event.currentTarget.value; }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') { filter.value = ''; event.currentTarget.blur(); }
        if (event.key === 'Enter') { selected.value = listed.value[0]; event.currentTarget.blur(); }
      }} />
  );
}

function Alike() {
  const alike = (chosen()?.alike ?? []).map((id) => get('reason', id))
    .filter((reason) => reason !== undefined).slice(0, 3);
  if (alike.length === 0) return null;
  return (
    <div class="desk-alike small">
      <b>{wording.desk.looksAlike}</b>
      <ul>
        {alike.map((reason) => {
          const risk = reason.risk ? get('risk', reason.risk) : undefined;
          return (
            <li key={reason.id}>{risk
              ? <span class="chip fail">R{risk.number}</span>
              : <button type="button" class="link" aria-label={fill(wording.desk.selectWhat, { text: reason.text })} onClick={() => { selected.value = reason.id; }}>{wording.desk.select}</button>} “{reason.text}”</li>
          );
        })}
      </ul>
    </div>
  );
}

function Actions() {
  const reason = chosen();
  return (
    <div class="desk-row desk-reason-actions">
      <button type="button" class="btn small" disabled={!reason} onClick={() => { parking.value = reason?.id; }}>{wording.desk.parkShort} <kbd>P</kbd></button>
      <button type="button" class="btn small" disabled={!reason} onClick={() => { if (reason) couldNotPinDown(reason.id); }}>{wording.desk.notPinned} <kbd>U</kbd></button>
    </div>
  );
}

/** The reasons that wait for a place, and the two piles of those that keep none. */
export function ReasonsToPlace() {
  const list = listed.value;
  const done = unplaced.value.length === 0;
  return (
    <section class={`desk-col desk-to-place${over.value === 'back' ? ' is-over' : ''}`} aria-label={wording.desk.reasonsToPlace} {...takes('back', putBack)}>
      <div class="desk-place-head">
        <p class="caps">{fill(wording.desk.toPlaceOf, { n: unplaced.value.length, of: wall.value.length })}</p>
        <Filter />
        {!done && <Lanes />}
        {!done && <Actions />}
      </div>
      <div class="desk-place-list">
      {done && <p class="desk-note">{wall.value.length === 0 ? wording.desk.noCardShared : wording.desk.everyPlaced}</p>}
      {!done && list.length === 0 && filter.value === '' && <LaneDone />}
      {!done && list.length === 0 && filter.value !== '' && <p class="muted small">{drawn(wording.desk.noneFits, { kbd: (key) => <kbd>{key}</kbd> })}</p>}
      {list.length > 0 && <Long class="desk-reasons" ids={list} row={ReasonRow} keep={selected.value} />}
      </div>
      <div class="desk-place-foot">
        <Alike />
        {!done && <p class="small muted">{drawn(wording.desk.dragOrSelect, { kbd: (key) => <kbd>{key}</kbd> })}</p>}
        <Piles />
      </div>
    </section>
  );
}
