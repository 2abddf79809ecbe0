import { Sensed } from '../../parts/Sensed.tsx';
import type { PodRecord } from '../../protocol.ts';
import { get } from '../../store.ts';
import { most } from './PodCard.tsx';
import { HadIt } from './Shared.tsx';
import { fill } from '../../say.ts';

/** What the pod put before everybody, and how many places are left. */
export function PodUp({ pod }: { pod: PodRecord }) {
  const cards = [...pod.sentUp, ...(pod.lone ? [pod.lone] : [])];
  return (
    <section class="mine pod-up" aria-label={wording.seat.sentUpLabel}>
      <h2 class="caps">{fill(pod.lone ? wording.seat.sentUpAndLone : wording.seat.sentUpAndOne, { n: pod.sentUp.length, of: most })}</h2>
      {cards.length === 0
        ? <p class="small muted">{wording.seat.nothingSentUp}</p>
        : <ol class="cards">{cards.map(id => <Up key={id} id={id} />)}</ol>}
    </section>
  );
}

function Up({ id }: { id: string }) {
  const card = get('reason', id);
  if (!card) return null;
  return <li class="mycard"><div class="grow"><p class="words">{card.text}</p><Sensed card={card} /></div><span class="does"><HadIt card={card} /></span></li>;
}
