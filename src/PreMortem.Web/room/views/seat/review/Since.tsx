import { own } from '../../../mine.ts';
import type { ReasonRecord } from '../../../protocol.ts';
import { all, get } from '../../../store.ts';
import { author } from '../../../words.ts';

/** It has happened, or it is settled that it has: the past tense stays. */
export const since = { label: 'What has happened since? One reason', placeholder: 'Since we met … who did what, where, when' };

function place(card: ReasonRecord): string {
  const risk = card.risk ? get('risk', card.risk) : undefined;
  return risk ? `in R${risk.number}` : card.place === 'parked' ? 'parked' : '';
}

/** New reasons of everybody, as they come; one's own that are still on their way stand first. */
export function Since() {
  const shared = all('reason').filter(card => card.shared && !card.hidden && !card.foldedInto).sort((a, b) => (b.shared ?? 0) - (a.shared ?? 0));
  const pending = own.value.filter(card => card.onItsWay && !card.shared);
  if (shared.length + pending.length === 0) return null;
  return (
    <section class="mine" aria-label="New reasons">
      <h2 class="caps">New reasons, {shared.length + pending.length}</h2>
      <ol class="cards">
        {pending.map(card => <li key={card.id} class="mycard on-its-way"><p class="words grow">{card.text}</p></li>)}
        {shared.map(card => (
          <li key={card.id} class="mycard"><div class="grow"><p class="words">{card.text}</p><p class="small muted">{card.mine ? 'yours' : author(card.by)}</p></div>
            {place(card) && <span class="chip remedy">{place(card)}</span>}</li>
        ))}
      </ol>
    </section>
  );
}
