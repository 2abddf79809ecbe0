import { Long } from '../../../parts/Long.tsx';
import { get } from '../../../store.ts';
import { wallInOrder } from '../../../wall.ts';
import type { ReasonRecord } from '../../../protocol.ts';
import { author } from '../../../words.ts';
import { does, newId } from '../does.ts';
import { ParkPanel } from '../form/ParkPanel.tsx';
import { parking } from '../form/selection.ts';
import { Hide } from '../share/Hide.tsx';
import { dayInWords } from '../words.ts';
import { IntoRisk } from './IntoRisk.tsx';
import { Respond } from './Respond.tsx';

function Place({ reason }: { reason: ReasonRecord }) {
  const risk = reason.risk ? get('risk', reason.risk) : undefined;
  if (risk) return <span class="chip remedy" title={risk.title}>in R{risk.number}</span>;
  if (reason.place === 'parked') return <span class="chip hold">parked until {dayInWords(reason.revisit)}{reason.owner && `, ${reason.owner}`}</span>;
  return <span class="chip plain">kept as it was said</span>;
}

function Row({ id }: { id: string }) {
  const reason = get('reason', id);
  if (!reason) return null;
  const risk = reason.risk ? get('risk', reason.risk) : undefined;
  const said = author(reason.by);
  return (
    <li class="desk-new-reason" data-row={id}>
      <p class="desk-line-text words">{reason.text}</p>
      <p class="desk-row">{said && <span class="small muted">{said}</span>}<Place reason={reason} /></p>
      <div class="desk-row">
        <IntoRisk label={`The risk this goes into: ${reason.text}`} now={reason.risk} onGo={(into) => void does('placeReason', { reason: reason.id, risk: into })} />
        <button type="button" class="btn" onClick={() => void does('formRisk', { risk: newId(), reason: reason.id })}>New risk</button>
        <button type="button" class="btn" onClick={() => { parking.value = reason.id; }}>Park…</button>
        <Hide reason={reason.id} />
      </div>
      {parking.value === reason.id && <ParkPanel reason={reason.id} />}
      {risk && !risk.carried && <Respond risk={risk.id} words={`What do we do about R${risk.number}?`} />}
    </li>
  );
}

/** What people write now, in the order it comes. Where nothing is done with one, it is kept as it was said. */
export function NewReasons() {
  const reasons = wallInOrder.value;
  return (
    <section class="card" aria-label="New reasons">
      <div class="desk-row desk-between">
        <h2>What has happened since{reasons.length > 0 && `, ${reasons.length}`}</h2>
        {reasons.length > 0 && <button type="button" class="link small" onClick={() => void does('undo', {})}>Undo the last step</button>}
      </div>
      {reasons.length === 0 && <p class="muted">New reasons show here as people write them.</p>}
      <Long ordered class="desk-lines" ids={reasons} row={Row} />
    </section>
  );
}
