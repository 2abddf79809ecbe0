import { Sensed } from '../../parts/Sensed.tsx';
import { get } from '../../store.ts';
import { author } from '../../words.ts';

/** A card in a list where nothing is done with it. */
export function Said({ id }: { id: string }) {
  const card = get('reason', id);
  if (!card) return null;
  return <li class="mycard" data-row={id}><div class="grow"><p class="words">{card.text}</p><p class="small muted">{author(card.by)}</p><Sensed card={card} /></div></li>;
}
