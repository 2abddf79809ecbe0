import { Long } from '../../../parts/Long.tsx';
import { get } from '../../../store.ts';
import { wallInOrder } from '../../../wall.ts';
import type { ReasonRecord } from '../../../protocol.ts';
import { author } from '../../../words.ts';
import { useOnce } from '../asking/useOnce.ts';
import { does, newId } from '../does.ts';
import { ParkPanel } from '../form/ParkPanel.tsx';
import { parking } from '../form/selection.ts';
import { Hide } from '../share/Hide.tsx';
import { dayInWords } from '../words.ts';
import { IntoRisk } from './IntoRisk.tsx';
import { Respond } from './Respond.tsx';
import { fill } from '../../../say.ts';

function Place({ reason }: { reason: ReasonRecord }) {
  const risk = reason.risk ? get('risk', reason.risk) : undefined;
  if (risk) return <span class="chip remedy" title={risk.title}>{fill(wording.desk.inRisk, { risk: `R${risk.number}` })}</span>;
  if (reason.place === 'parked') return <span class="chip hold">{fill(wording.desk.parkedUntil, { day: dayInWords(reason.revisit) })}{reason.owner && `, ${reason.owner}`}</span>;
  return <span class="chip plain">{wording.desk.keptAsSaid}</span>;
}

function Row({ id }: { id: string }) {
  const reason = get('reason', id);
  const [busy, once] = useOnce();
  if (!reason) return null;
  const risk = reason.risk ? get('risk', reason.risk) : undefined;
  const isAlone = risk !== undefined && !risk.carried && risk.reasons.length === 1;
  const said = author(reason.by);
  return (
    <li class="desk-new-reason" data-row={id}>
      <p class="desk-line-text words">{reason.text}</p>
      <p class="desk-row">{said && <span class="small muted">{said}</span>}<Place reason={reason} /></p>
      <div class="desk-row">
        <IntoRisk label={fill(wording.desk.riskThisGoesInto, { text: reason.text })} now={reason.risk} onGo={(into) => void does('placeReason', { reason: reason.id, risk: into })} />
        <button type="button" class="btn" aria-disabled={busy} disabled={isAlone} onClick={() => once(() => does('formRisk', { risk: newId(), reason: reason.id }))}>{wording.desk.newRisk}</button>
        <button type="button" class="btn" onClick={() => { parking.value = reason.id; }}>{wording.desk.parkIt_}</button>
        <Hide reason={reason.id} />
      </div>
      {parking.value === reason.id && <ParkPanel reason={reason.id} />}
      {risk && !risk.carried && <Respond risk={risk.id} words={fill(wording.desk.whatAboutRisk, { risk: `R${risk.number}` })} />}
    </li>
  );
}

/** What people write now, in the order it comes. Where nothing is done with one, it is kept as it was said. */
export function NewReasons() {
  const reasons = wallInOrder.value;
  return (
    <section class="card" aria-label={wording.desk.newReasons}>
      <div class="desk-row desk-between">
        <h2>{wording.desk.happenedSince}{reasons.length > 0 && `, ${reasons.length}`}</h2>
        {reasons.length > 0 && <button type="button" class="link small" onClick={() => void does('undo', {})}>{wording.desk.undoLast}</button>}
      </div>
      {reasons.length === 0 && <p class="muted">{wording.desk.newReasonsShow}</p>}
      <Long ordered class="desk-lines" ids={reasons} row={Row} />
    </section>
  );
}
