import { earlier } from '../../../parts/looked.ts';
import type { ItemRecord, Sighting } from '../../../protocol.ts';
import { get, one } from '../../../store.ts';
import { answered, SignAnswer } from '../../seat/review/SignAnswer.tsx';
import { dayInWords } from '../words.ts';
import { Respond } from './Respond.tsx';

function Seen({ sighting }: { sighting: Sighting }) {
  const head = [sighting.where, sighting.by, earlier(sighting.on) && `on ${dayInWords(sighting.on)}`].filter(Boolean).join(' · ');
  return <li>{head && <p class="small muted">{head}</p>}{sighting.note && <p>{sighting.note}</p>}</li>;
}

/** Who has seen it and where, as answers come; then what to do about it. What grows stands last. */
export function Sign({ item }: { item: ItemRecord }) {
  const risk = item.risk ?? '';
  const sign = get('sign', risk);
  const people = one('counts')?.people ?? 0;
  const [seen, notSeen] = [sign?.seen ?? 0, sign?.notSeen ?? 0];
  const mine = answered(risk);
  return (
    <>
      <ul class="desk-answers" aria-label="Answers">
        <li><b class={`desk-answer-number${seen > 0 ? ' is-seen' : ''}`}>{seen}</b><span class="muted">seen</span></li>
        <li><b class="desk-answer-number">{notSeen}</b><span class="muted">not seen</span></li>
        <li><b class="desk-answer-number muted">{Math.max(0, people - seen - notSeen)}</b><span class="muted">no answer yet</span></li>
      </ul>
      <details class="desk-quiet"><summary class="small muted">Your own answer{mine && `: ${mine.seen ? 'seen' : 'not seen'}`}</summary>
        <SignAnswer risk={risk} about={get('response', risk)?.response.earlySign ?? ''} /></details>
      <Respond key={risk} risk={risk} words={seen > 0 ? 'It was seen: what do we do now?' : 'What do we do about it?'} />
      {sign && sign.sightings.length > 0 && (
        <div class="desk-sightings"><p class="caps">Where it was seen</p>
          <ul class="desk-lines">{sign.sightings.map((sighting, i) => <Seen key={i} sighting={sighting} />)}</ul></div>
      )}
    </>
  );
}
