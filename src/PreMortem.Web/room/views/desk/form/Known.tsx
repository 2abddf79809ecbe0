import { useComputed } from '@preact/signals';
import type { KnownRecord } from '../../../protocol.ts';
import { fromBefore } from '../words.ts';
import { over, takes } from './dragging.ts';
import { place } from './placing.ts';
import { PlaceHere } from './RiskCard.tsx';
import { known } from './selection.ts';

function Line({ risk }: { risk: KnownRecord }) {
  const isOver = useComputed(() => over.value === risk.id).value;
  return (
    <article class={`desk-risk desk-known${isOver ? ' is-over' : ''}`} aria-label={`R${risk.number} ${risk.title}`} {...takes(risk.id, (reason) => place(reason, risk.id))}>
      <div class="desk-risk-line"><p><b class="desk-risk-number">R{risk.number}</b> <span class="desk-risk-title">{risk.title}</span></p></div>
      <div class="desk-risk-line"><span class="small muted">{fromBefore(risk.reasons)}</span><PlaceHere risk={risk} /></div>
    </article>
  );
}

/** What earlier meetings left. A reason placed here joins the row that is there, with its number. */
export function Known() {
  const list = known.value;
  if (list.length === 0) return null;
  return (
    <section class="desk-known-list" aria-label={wording.desk.fromEarlier}>
      <p class="caps">{wording.desk.fromEarlier}, {list.length}</p>
      <p class="small muted">{wording.desk.placeIfSame}</p>
      {list.map((risk) => <Line key={risk.id} risk={risk} />)}
    </section>
  );
}
