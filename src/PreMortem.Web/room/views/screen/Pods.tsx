import { one } from '../../store.ts';
import { wallInOrder } from '../../wall.ts';
import { Before } from './Before.tsx';
import { Wall } from './Wall.tsx';
import { number, plural } from '../../say.ts';

/** While people sit in pods: what to do there, how many have sent up, and the last cards that came. */
export function Pods() {
  const pods = one('pods');
  const shared = one('share')?.shared ?? 0;
  if (!pods) return null;
  return (
    <Wall right={plural(wording.desk.cardsSentUp, shared)} foot={<Before cards={wallInOrder.value} />}>
      <p class="wall-big serif">{wording.screen.readToPod}</p>
      <p class="wall-number">{number(pods.sentUp)} <span class="muted">{plural(wording.screen.ofPodsSentUp, pods.sentUp, { of: pods.of })}</span></p>
    </Wall>
  );
}
