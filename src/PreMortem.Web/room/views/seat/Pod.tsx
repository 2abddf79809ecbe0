import { useEffect } from 'preact/hooks';
import { announce } from '../../parts/voice.ts';
import type { PodRecord } from '../../protocol.ts';
import { get, one } from '../../store.ts';
import { author } from '../../words.ts';
import { Head } from './Head.tsx';
import { PodCard } from './PodCard.tsx';
import { PodTurn } from './PodTurn.tsx';
import { PodUp } from './PodUp.tsx';
import { fill, plural } from '../../say.ts';

/** A few people tell each other their cards, and send up what everybody should hear. */
export function Pod() {
  const pod = one('pod');
  const last = pod?.told.at(-1);
  useEffect(() => {
    const card = last === undefined ? undefined : get('podcard', last);
    if (card && !card.mine) announce(`${card.by?.name ? `${card.by.name}: ` : `${wording.seat.aCard} `}${card.text}`);
  }, [last]);
  if (!pod) return null;
  const earlier = pod.told.slice(0, -1).reverse();
  return (
    <>
      <Head title={pod.number === undefined || pod.number === null ? wording.seat.yourPod : fill(wording.seat.yourPodNumber, { n: pod.number })} failed>
        {pod.number ? `${wording.seat.findEachOther} ` : ''}{wording.seat.podHelp}
      </Head>
      <Mates pod={pod} />
      <PodTurn pod={pod} />
      {last !== undefined && <PodCard key={last} id={last} current />}
      <PodUp pod={pod} />
      {earlier.length > 0 && (
        <section class="mine"><h2 class="caps">{wording.seat.heardBefore}</h2>
          <ol class="cards">{earlier.map(id => <PodCard key={id} id={id} />)}</ol></section>
      )}
    </>
  );
}

function Mates({ pod }: { pod: PodRecord }) {
  const me = one('me')?.seat;
  if (pod.mates.length === 0) return <p class="small muted">{plural(wording.seat.podNameless, pod.people)}</p>;
  return (
    <ul class="people pod-mates" aria-label={wording.seat.whoInPod}>{pod.mates.map(mate => (
      <li key={mate.seat} class={`chip ${mate.seat === pod.turn ? '' : 'plain'}`} aria-current={mate.seat === pod.turn ? 'true' : undefined}>
        {mate.seat === me ? wording.seat.you : author(mate)}</li>
    ))}</ul>
  );
}
