import { own } from '../../../mine.ts';
import { Long } from '../../../parts/Long.tsx';
import type { ReasonRecord } from '../../../protocol.ts';
import { get } from '../../../store.ts';
import { wall } from '../../../wall.ts';
import { author } from '../../../words.ts';
import { fill } from '../../../say.ts';

/** It has happened, or it is settled that it has: the past tense stays. */
export const since = { label: wording.seat.sinceLabel, placeholder: wording.seat.sinceHint };

function place(card: ReasonRecord): string {
  const risk = card.risk ? get('risk', card.risk) : undefined;
  return risk ? fill(wording.seat.inRisk, { risk: `R${risk.number}` }) : card.place === 'parked' ? wording.seat.parked : '';
}

/** New reasons of everybody, as they come; one's own that are still on their way stand first. */
export function Since() {
  const shared = wall.value;
  const pending = own.value.filter(card => card.onItsWay && !card.shared);
  if (shared.length + pending.length === 0) return null;
  return (
    <section class="mine" aria-label={wording.seat.newReasons}>
      <h2 class="caps">{fill(wording.seat.newReasonsN, { n: shared.length + pending.length })}</h2>
      {pending.length > 0 && <ol class="cards">{pending.map(card => <li key={card.id} class="mycard on-its-way"><p class="words grow">{card.text}</p></li>)}</ol>}
      {shared.length > 0 && <Long ordered class="cards" ids={shared} row={New} />}
    </section>
  );
}

function New({ id }: { id: string }) {
  const card = get('reason', id);
  if (!card) return null;
  return (
    <li class="mycard" data-row={id}><div class="grow"><p class="words">{card.text}</p><p class="small muted">{card.mine ? wording.seat.yours : author(card.by)}</p></div>
      {place(card) && <span class="chip remedy">{place(card)}</span>}</li>
  );
}
