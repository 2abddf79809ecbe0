import { answers, earlier } from '../../../parts/looked.ts';
import type { ItemRecord, Sighting } from '../../../protocol.ts';
import { get } from '../../../store.ts';
import { answered, SignAnswer } from '../../seat/review/SignAnswer.tsx';
import { dayInWords } from '../words.ts';
import { Respond } from './Respond.tsx';

function Seen({ sighting }: { sighting: Sighting }) {
  const head = [sighting.where, sighting.by, earlier(sighting.on) && `on ${dayInWords(sighting.on)}`].filter(Boolean).join(' · ');
  return <li>{head && <p class="small muted">{head}</p>}{sighting.note && <p>{sighting.note}</p>}</li>;
}

/** Who has seen it and where, as answers come, and what to do about it. What grows has a place of its own size, so that nothing moves. */
export function Sign({ item }: { item: ItemRecord }) {
  const risk = item.risk ?? '';
  const sightings = get('sign', risk)?.sightings ?? [];
  const { seen, notSeen, of } = answers(risk);
  const mine = answered(risk);
  return (
    <>
      <ul class="desk-answers" aria-label="Answers">
        <li><b class={`desk-answer-number${seen > 0 ? ' is-seen' : ''}`}>{seen}</b><span class="muted">seen</span></li>
        <li><b class="desk-answer-number">{notSeen}</b><span class="muted">not seen</span></li>
        <li><b class="desk-answer-number muted">{of - seen - notSeen}</b><span class="muted">no answer yet</span></li>
      </ul>
      <details class="desk-quiet"><summary class="small muted">Your own answer{mine && `: ${mine.seen ? 'seen' : 'not seen'}`}</summary>
        <SignAnswer risk={risk} about={get('response', risk)?.response.earlySign ?? ''} /></details>
      <Respond key={risk} risk={risk} words={seen > 0 ? 'It was seen: what do we do now?' : 'What do we do about it?'} />
      <div><p class="caps">Where it was seen{sightings.length > 0 && `, ${sightings.length}`}</p>
        <ul class="desk-lines desk-sightings" tabIndex={0} aria-label="Where it was seen">
          {sightings.map((sighting, i) => <Seen key={i} sighting={sighting} />)}
          {sightings.length === 0 && <li class="muted small">Places show here as people name them.</li>}
        </ul></div>
    </>
  );
}
