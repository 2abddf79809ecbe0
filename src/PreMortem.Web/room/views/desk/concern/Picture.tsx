import { concerns, type Concerning } from '../../../parts/concerns.ts';
import { Earlier } from '../../../parts/Earlier.tsx';
import { Picture as Drawn } from '../../../parts/Picture.tsx';
import type { ConcernRecord } from '../../../protocol.ts';
import { one } from '../../../store.ts';
import { moves } from '../does.ts';
import { impactOrder, impactWords } from '../words.ts';
import { drawn, fill } from '../../../say.ts';

/** An anonymous room is not told whether nobody rated a risk, or one or two did (CO10). */
const mayHoldBack = (): boolean => one('session')?.anonymous ?? false;

function likelihoodLine({ concern }: ConcernRecord): string {
  if (concern.low === undefined) return mayHoldBack() ? wording.desk.fewRatings : wording.desk.likelihoodNotRated;
  return fill(wording.desk.likely, { low: concern.low, high: concern.high ?? concern.low });
}

function impactLine(record: ConcernRecord): string {
  if (!record.impact) return mayHoldBack() ? '' : wording.desk.impactNotRated;
  const counts = impactOrder.flatMap((impact, i) => {
    const n = record.concern.impacts[i] ?? 0;
    return n > 0 ? [`${n} ${impactWords[impact]}`] : [];
  });
  return record.split ? fill(wording.desk.roomSplit, { counts: counts.join(', ') }) : impactWords[record.impact];
}

function Line({ risk, concern: record }: Concerning) {
  const { concern } = record;
  return (
    <li class={`desk-picture-row${risk.top ? ' is-top' : ''}`}>
      <div class="desk-picture-head">
        <b class="desk-risk-number">R{risk.number}</b><span>{risk.title}</span>
        <Earlier risk={risk} />
        {risk.loneVoice && <span class="chip hold">{wording.desk.onlyOneNamed}</span>}
      </div>
      <span class="small">{drawn(wording.desk.pickedIt, { n: <b>{concern.picks}</b>, of: concern.turnout })}</span>
      <span class="small">{likelihoodLine(record)}</span>
      <span class="small muted desk-picture-impact">{[impactLine(record), concern.notClear > 0 && fill(wording.desk.notClearTo, { n: concern.notClear })].filter(Boolean).join(' · ')}</span>
    </li>
  );
}

/** What the room is most concerned about, once the vote is closed: no colours of danger, no multiplied score. */
export function Picture() {
  const list = concerns();
  const lone = list.filter(({ risk, concern }) => risk.loneVoice && risk.top && (concern.impact === 'major' || concern.impact === 'endsIt'));
  const own = list.filter(({ concern }) => concern.concern.leaderPicked);
  return (
    <section class="card desk-picture">
      <h2>{wording.desk.whatConcerns}</h2>
      <Drawn of="concern" large />
      <ol>{list.map((row) => <Line key={row.risk.id} {...row} />)}</ol>
      {lone.length > 0 && (
        <p class="desk-note">{drawn(lone.length === 1 ? wording.desk.pinnedOne : wording.desk.pinnedSome, { b: (text) => <b>{text}</b>, risks: lone.map(({ risk }) => `R${risk.number} ${risk.title}`).join('; ') })}</p>
      )}
      <p class="small muted desk-own-picks">{fill(wording.desk.leadersOwn, { picks: own.length === 0 ? wording.desk.noPick : own.map(({ risk }) => `R${risk.number}`).join(', ') })}</p>
      <p class="small"><button type="button" class="link" onClick={() => void moves('reopenConcern', {}, 'concern')}>{wording.desk.openVote}</button> <span class="muted">{wording.desk.picksKept}</span></p>
    </section>
  );
}
