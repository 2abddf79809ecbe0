import { get, one } from '../../store.ts';
import { wall } from '../../wall.ts';
import { count, loneWords } from '../../words.ts';
import { Wall } from './Wall.tsx';

/** While people sit in pods: what to do there, how many have sent up, and the last cards that came. */
export function Pods() {
  const pods = one('pods');
  const shared = one('share')?.shared ?? 0;
  const last = wall.value.slice(0, 4).flatMap(id => get('reason', id) ?? []);
  if (!pods) return null;
  return (
    <Wall right={`${count(shared, 'card')} sent up`}
      foot={last.length > 0 && <div class="wall-cards">{last.map(card => (
        <div key={card.id} class={card.lone ? 'hot' : ''}><p>{card.text}</p>{card.lone && <p class="wall-lone">{loneWords}</p>}</div>
      ))}</div>}>
      <p class="wall-big serif">Read your cards to your pod, one at a time. Then send up three, and one that only one of you said.</p>
      <p class="wall-number">{pods.sentUp} <span class="muted">of {count(pods.of, 'pod')} {pods.sentUp === 1 ? 'has' : 'have'} sent up</span></p>
    </Wall>
  );
}
