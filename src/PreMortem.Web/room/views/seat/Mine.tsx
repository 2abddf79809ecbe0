import { signal } from '@preact/signals';
import { own, ownNewestFirst } from '../../mine.ts';
import type { LensRecord } from '../../protocol.ts';
import { MyCard } from './MyCard.tsx';
import { Rank } from './Rank.tsx';

const byWeight = signal(false);

/** One's own cards: newest first to write by, weightiest first to share by. */
export function Mine({ lenses, locked }: { lenses?: LensRecord[] | undefined; locked?: boolean }) {
  const cards = ownNewestFirst.value;
  if (cards.length === 0) return null;
  const groups = lenses && lenses.length > 0
    ? [...lenses.map(lens => ({ title: lens.title, cards: cards.filter(card => card.lens === lens.slug) })),
       { title: 'From the questions before', cards: cards.filter(card => card.lens && !lenses.some(lens => lens.slug === card.lens)) },
       { title: 'From the first writing', cards: cards.filter(card => !card.lens) }]
    : [{ title: '', cards }];
  return (
    <section class="mine" aria-label="Your cards">
      <div class="row">
        <h2 class="caps grow">Yours, {cards.length}</h2>
        {cards.length > 1 && <button type="button" class="btn quiet small" aria-pressed={byWeight.value} onClick={() => { byWeight.value = !byWeight.value; }}>
          {byWeight.value ? 'Back to newest first' : 'Put the weightiest first'}</button>}
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
