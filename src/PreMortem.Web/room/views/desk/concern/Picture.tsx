import type { ConcernRecord, RiskRecord } from '../../../protocol.ts';
import { all, get } from '../../../store.ts';
import { impactOrder, impactWords } from '../words.ts';
import { PicksBar, RangeBar } from './bars.tsx';

interface Row { risk: RiskRecord; concern: ConcernRecord }

function rows(): Row[] {
  return all('concern').flatMap((concern) => {
    const risk = get('risk', concern.risk);
    return risk ? [{ risk, concern }] : [];
  }).sort((a, b) => b.concern.concern.picks - a.concern.concern.picks || a.risk.order - b.risk.order);
}

function impactLine(record: ConcernRecord): string {
  if (!record.impact) return 'impact not rated';
  const counts = impactOrder.flatMap((impact, i) => {
    const n = record.concern.impacts[i] ?? 0;
    return n > 0 ? [`${n} ${impactWords[impact]}`] : [];
  });
  return record.split ? `the room is split: ${counts.join(', ')}` : impactWords[record.impact];
}

function Line({ risk, concern: record }: Row) {
  const { concern } = record;
  return (
    <li class={`desk-picture-row${risk.top ? ' is-top' : ''}`}>
      <div class="desk-picture-head">
        <b class="desk-risk-number">R{risk.number}</b><span>{risk.title}</span>
        {risk.loneVoice && <span class="chip hold">only one person named it</span>}
      </div>
      <div class="desk-picture-cell">
        <PicksBar concern={concern} />
        <span class="small"><b>{concern.picks}</b> of {concern.turnout} picked it</span>
      </div>
      <div class="desk-picture-cell">
        <RangeBar concern={concern} />
        <span class="small">{concern.low === undefined ? 'likelihood not rated' : `${concern.low}–${concern.high}% likely`}</span>
      </div>
      <span class="small muted desk-picture-impact">{impactLine(record)}
        {concern.notClear > 0 && ` · not clear to ${concern.notClear}`}</span>
    </li>
  );
}

/** What the room is most concerned about, once the vote is closed: no colours of danger, no multiplied score. */
export function Picture() {
  const list = rows();
  const lone = list.filter(({ risk, concern }) => risk.loneVoice && risk.top && (concern.impact === 'major' || concern.impact === 'endsIt'));
  const own = list.filter(({ concern }) => concern.concern.leaderPicked);
  return (
    <section class="card desk-picture">
      <h2>What concerns the room</h2>
      <ol>{list.map((row) => <Line key={row.risk.id} {...row} />)}</ol>
      {lone.length > 0 && (
        <p class="desk-note"><b>Pinned:</b> {lone.map(({ risk }) => `R${risk.number} ${risk.title}`).join('; ')}. {lone.length === 1 ? 'One person alone named it' : 'One person alone named each'}, and the aim hangs on it. It cannot be outvoted.</p>
      )}
      <p class="small muted desk-own-picks">Last, the leader’s own: {own.length === 0 ? 'no pick' : own.map(({ risk }) => `R${risk.number}`).join(', ')}.</p>
    </section>
  );
}
