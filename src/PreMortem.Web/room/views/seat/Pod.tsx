import { useEffect } from 'preact/hooks';
import { announce } from '../../parts/voice.ts';
import type { PodRecord } from '../../protocol.ts';
import { get, one } from '../../store.ts';
import { author, count } from '../../words.ts';
import { Head } from './Head.tsx';
import { PodCard } from './PodCard.tsx';
import { PodTurn } from './PodTurn.tsx';
import { PodUp } from './PodUp.tsx';

/** A few people tell each other their cards, and send up what everybody should hear. */
export function Pod() {
  const pod = one('pod');
  const last = pod?.told.at(-1);
  useEffect(() => {
    const card = last === undefined ? undefined : get('podcard', last);
    if (card && !card.mine) announce(`${card.by?.name ? `${card.by.name}: ` : 'A card: '}${card.text}`);
  }, [last]);
  if (!pod) return null;
  const earlier = pod.told.slice(0, -1).reverse();
  return (
    <>
      <Head title={pod.number === undefined || pod.number === null ? 'Your pod' : `Your pod: number ${pod.number}`} failed>
        {pod.number ? 'Find each other in the hall. ' : ''}One card at a time. What is said here stays here, until you send it up.
      </Head>
      <Mates pod={pod} />
      <PodTurn pod={pod} />
      {last !== undefined && <PodCard key={last} id={last} current />}
      <PodUp pod={pod} />
      {earlier.length > 0 && (
        <section class="mine"><h2 class="caps">Heard before, in your pod alone</h2>
          <ol class="cards">{earlier.map(id => <PodCard key={id} id={id} />)}</ol></section>
      )}
    </>
  );
}

function Mates({ pod }: { pod: PodRecord }) {
  const me = one('me')?.seat;
  if (pod.mates.length === 0) return <p class="small muted">{count(pod.people, 'person', 'people')} without names. Nobody is told whose card comes up.</p>;
  return (
    <ul class="people pod-mates" aria-label="Who is in your pod">{pod.mates.map(mate => (
      <li key={mate.seat} class={`chip ${mate.seat === pod.turn ? '' : 'plain'}`} aria-current={mate.seat === pod.turn ? 'true' : undefined}>
        {mate.seat === me ? 'you' : author(mate)}</li>
    ))}</ul>
  );
}
