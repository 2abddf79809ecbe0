import { useSignal } from '@preact/signals';
import { act } from '../../actions.ts';
import type { OwnCard } from '../../mine.ts';
import { announce } from '../../parts/voice.ts';
import { fill } from '../../say.ts';

/** One's own cards in the order of their weight: drag, the buttons, or Alt with the arrow keys. */
export function Rank({ cards, first = wording.seat.firstToShare }: { cards: OwnCard[]; first?: string }) {
  const dragged = useSignal<number | undefined>(undefined);
  const move = (from: number, to: number) => {
    const order = cards.map(card => card.id);
    const [id] = order.splice(from, 1);
    if (id === undefined || to < 0 || to > order.length) return;
    order.splice(to, 0, id);
    void act('rankReasons', { order });
    announce(fill(wording.seat.nowAt, { n: to + 1, of: cards.length }));
  };
  const keyed = (event: KeyboardEvent, at: number) => {
    const to = event.altKey && event.key === 'ArrowUp' ? at - 1 : event.altKey && event.key === 'ArrowDown' ? at + 1 : undefined;
    if (to === undefined || to < 0 || to >= cards.length) return;
    event.preventDefault();
    move(at, to);
  };
  return (
    <ol class="cards ranked">
      {cards.map((card, at) => (
        <li key={card.id} class={`mycard${dragged.value === at ? ' dragged' : ''}`} tabIndex={0} draggable
          aria-label={fill(wording.seat.rankKeys, { n: at + 1, text: card.text })}
          onKeyDown={event => keyed(event, at)}
          onDragStart={event => { dragged.value = at; event.dataTransfer?.setData('text/plain', card.text); }}
          onDragOver={event => { if (dragged.value !== undefined) event.preventDefault(); }}
          onDrop={event => { event.preventDefault(); if (dragged.value !== undefined && dragged.value !== at) move(dragged.value, at); dragged.value = undefined; }}
          onDragEnd={() => { dragged.value = undefined; }}>
          <span class="rank-number" aria-hidden="true">{at + 1}</span>
          <div class="grow"><p class="words">{card.text}</p>{at === 0 && <span class="chip">{first}</span>}</div>
          <span class="does">
            <button type="button" class="btn quiet" aria-disabled={at === 0} aria-label={wording.seat.weightier} onClick={() => move(at, at - 1)}>↑</button>
            <button type="button" class="btn quiet" aria-disabled={at === cards.length - 1} aria-label={wording.seat.lessWeighty} onClick={() => move(at, at + 1)}>↓</button>
          </span>
        </li>
      ))}
    </ol>
  );
}
