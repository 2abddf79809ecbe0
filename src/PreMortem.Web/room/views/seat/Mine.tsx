import { signal } from '@preact/signals';
import { own, ownNewestFirst } from '../../mine.ts';
import type { LensRecord } from '../../protocol.ts';
import { MyCard } from './MyCard.tsx';
import { Rank } from './Rank.tsx';
import { fill } from '../../say.ts';

const byWeight = signal(false);

/** One's own cards: newest first to write by, weightiest first to share by. */
export function Mine({ lenses, locked }: { lenses?: LensRecord[] | undefined; locked?: boolean }) {
  const cards = ownNewestFirst.value;
  if (cards.length === 0) return null;
  const groups = lenses && lenses.length > 0
    ? [...lenses.map(lens => ({ title: lens.title, cards: cards.filter(card => card.lens === lens.slug) })),
       { title: wording.seat.fromBefore, cards: cards.filter(card => card.lens && !lenses.some(lens => lens.slug === card.lens)) },
       { title: wording.seat.fromFirst, cards: cards.filter(card => !card.lens) }]
    : [{ title: '', cards }];
  return (
    <section class="mine" aria-label={wording.seat.yourCards}>
      <div class="row">
        <h2 class="caps grow">{fill(wording.seat.yoursN, { n: cards.length })}</h2>
        {cards.length > 1 && <button type="button" class="btn quiet small" aria-pressed={byWeight.value} onClick={() => { byWeight.value = !byWeight.value; }}>
          {byWeight.value ? wording.seat.newestFirst : wording.seat.weightiestFirst}</button>}
      </div>
      {byWeight.value && cards.length > 1 ? <Rank cards={own.value.filter(card => !card.shared && !card.foldedInto)} />
        : groups.filter(group => group.cards.length > 0).map(group => (
          <div key={group.title} class="group">
            {group.title && groups.length > 1 && <h3 class="small muted">{group.title}</h3>}
            <ol class="cards">{group.cards.map(card => <MyCard key={card.id} card={card} locked={locked ?? false} />)}</ol>
          </div>
        ))}
    </section>
  );
}
