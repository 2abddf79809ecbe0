import { answers, earlier } from '../../../parts/looked.ts';
import type { ItemRecord, Sighting } from '../../../protocol.ts';
import { get } from '../../../store.ts';
import { answered, SignAnswer } from '../../seat/review/SignAnswer.tsx';
import { dayInWords } from '../words.ts';
import { Respond } from './Respond.tsx';
import { fill } from '../../../say.ts';

function Seen({ sighting }: { sighting: Sighting }) {
  const head = [sighting.where, sighting.by, earlier(sighting.on) && fill(wording.desk.onDay, { day: dayInWords(sighting.on) })].filter(Boolean).join(' · ');
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
      <ul class="desk-answers" aria-label={wording.desk.answers}>
        <li><b class={`desk-answer-number${seen > 0 ? ' is-seen' : ''}`}>{seen}</b><span class="muted">{wording.desk.seen}</span></li>
        <li><b class="desk-answer-number">{notSeen}</b><span class="muted">{wording.desk.notSeen}</span></li>
        <li><b class="desk-answer-number muted">{of - seen - notSeen}</b><span class="muted">{wording.desk.noAnswerYet}</span></li>
      </ul>
      <details class="desk-quiet"><summary class="small muted">{wording.desk.yourOwnAnswer}{mine && `: ${mine.seen ? wording.desk.seen : wording.desk.notSeen}`}</summary>
        <SignAnswer risk={risk} about={get('response', risk)?.response.earlySign ?? ''} /></details>
      <Respond key={risk} risk={risk} words={seen > 0 ? wording.desk.seenWhatNow : wording.desk.whatDoWeDo} />
      <div><p class="caps">{wording.desk.whereSeen}{sightings.length > 0 && `, ${sightings.length}`}</p>
        <ul class="desk-lines desk-sightings" tabIndex={0} aria-label={wording.desk.whereSeen}>
          {sightings.map((sighting, i) => <Seen key={i} sighting={sighting} />)}
          {sightings.length === 0 && <li class="muted small">{wording.desk.placesShow}</li>}
        </ul></div>
    </>
  );
}
