import { useLanding } from '../../parts/landing.ts';
import { get } from '../../store.ts';
import { loneWords } from '../../words.ts';

/** So many stand side by side. */
const places = 3;

/** The last cards before the one that is read. A new one lands in the place of the oldest, so that none moves that somebody may be reading. */
export function Before({ cards }: { cards: readonly string[] }) {
  const lands = useLanding(cards);
  const shown = Array.from({ length: places }, (_, place) => cards.filter((_, at) => at % places === place).at(-1));
  return (
    <div class="wall-cards">{shown.map((id, place) => {
      const card = id === undefined ? undefined : get('reason', id);
      return card
        ? <div key={id} class={`wall-card${card.had >= 2 || card.lone ? ' hot' : ''}${lands(card.id) ? ' landing' : ''}`}>
            <p>{card.text}</p>{card.lone && <p class="wall-lone">{loneWords}</p>}
          </div>
        : <div key={place} />;
    })}</div>
  );
}
