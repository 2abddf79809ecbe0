import { useLanding } from '../../parts/landing.ts';
import { get } from '../../store.ts';
import { wallInOrder } from '../../wall.ts';

/** More dots than this do not stand in one line. */
const most = 40;

/** Every shared card as a dot in the order they came, the ones that several people had in red, those to come hollow: the wall as it builds up. */
export function Pile({ toCome }: { toCome: number }) {
  const cards = wallInOrder.value;
  const lands = useLanding(cards);
  if (cards.length === 0 || cards.length + toCome > most) return null;
  return (
    <span class="pile" aria-hidden="true">
      {Array.from({ length: cards.length + toCome }, (_, at) => cards[at]).map((id, at) => (
        <i key={at} class={id ? `lies${(get('reason', id)?.had ?? 0) >= 2 ? ' hot' : ''}${lands(id) ? ' landing' : ''}` : ''} />
      ))}
    </span>
  );
}
