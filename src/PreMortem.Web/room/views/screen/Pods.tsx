import { one } from '../../store.ts';
import { wallInOrder } from '../../wall.ts';
import { count } from '../../words.ts';
import { Before } from './Before.tsx';
import { Wall } from './Wall.tsx';

/** While people sit in pods: what to do there, how many have sent up, and the last cards that came. */
export function Pods() {
  const pods = one('pods');
  const shared = one('share')?.shared ?? 0;
  if (!pods) return null;
  return (
    <Wall right={`${count(shared, 'card')} sent up`} foot={<Before cards={wallInOrder.value} />}>
      <p class="wall-big serif">Read your cards to your pod, one at a time. Then send up three, and one that only one of you said.</p>
      <p class="wall-number">{pods.sentUp} <span class="muted">of {count(pods.of, 'pod')} {pods.sentUp === 1 ? 'has' : 'have'} sent up</span></p>
    </Wall>
  );
}
