import { ItemFace } from '../../parts/ItemFace.tsx';
import { answers, belongsTo, decided, items, kindWords, placesSeen } from '../../parts/looked.ts';
import type { ItemRecord } from '../../protocol.ts';
import { Fit } from './Fit.tsx';
import { Wall } from './Wall.tsx';
import { fill } from '../../say.ts';

/** One thing at a time, large: the sign and who saw it, or what was due and what became of it. */
export function Review() {
  const list = items();
  const at = list.findIndex(item => item.now);
  const item = list[at];
  if (!item) return <Wall right={list.length > 0 && fill(wording.screen.nToLookAt, { n: list.length })}>
    <p class="wall-big serif">{list.some(one => one.kind === 'sign') ? wording.seat.whichSigns : wording.seat.whatSince}</p></Wall>;
  return (
    <Wall right={fill(wording.desk.nOf, { n: at + 1, of: list.length })} foot={<Foot item={item} />} line={<Dots list={list} />}>
      <p class="wall-author">{kindWords[item.kind].one}{item.risk && ` · ${belongsTo(item)}`}</p>
      <Fit key={item.id} max={64} class="landing"><ItemFace item={item} /></Fit>
    </Wall>
  );
}

function Foot({ item }: { item: ItemRecord }) {
  if (item.kind !== 'sign') return <p class={item.settled ? 'wall-note remedy-words' : 'wall-note'}>{decided(item) || kindWords[item.kind].ask}</p>;
  const places = placesSeen(item.risk ?? '');
  const { seen, of } = answers(item.risk ?? '');
  return <p class="wall-note"><strong class={`seen-number${seen > 0 ? ' fail-words' : ''}`}>{seen}</strong> {fill(places.length > 0 ? wording.screen.ofSeenAt : wording.screen.ofSeen, { of, places: places.join(', ') })}</p>;
}

function Dots({ list }: { list: ItemRecord[] }) {
  return <div class="dots" aria-hidden="true">{list.map(item => <i key={item.id} class={`${item.now ? 'now' : ''}${item.settled ? ' done' : ''}`} />)}</div>;
}
