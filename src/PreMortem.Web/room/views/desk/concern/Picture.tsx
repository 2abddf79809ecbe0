import { concerns, type Concerning } from '../../../parts/concerns.ts';
import { Earlier } from '../../../parts/Earlier.tsx';
import { Picture as Drawn } from '../../../parts/Picture.tsx';
import type { ConcernRecord } from '../../../protocol.ts';
import { moves } from '../does.ts';
import { impactOrder, impactWords } from '../words.ts';

function impactLine(record: ConcernRecord): string {
  if (!record.impact) return 'impact not rated';
  const counts = impactOrder.flatMap((impact, i) => {
    const n = record.concern.impacts[i] ?? 0;
    return n > 0 ? [`${n} ${impactWords[impact]}`] : [];
  });
  return record.split ? `the room is split: ${counts.join(', ')}` : impactWords[record.impact];
}

function Line({ risk, concern: record }: Concerning) {
  const { concern } = record;
  return (
    <li class={`desk-picture-row${risk.top ? ' is-top' : ''}`}>
      <div class="desk-picture-head">
        <b class="desk-risk-number">R{risk.number}</b><span>{risk.title}</span>
        <Earlier risk={risk} />
        {risk.loneVoice && <span class="chip hold">only one person named it</span>}
      </div>
      <span class="small"><b>{concern.picks}</b> of {concern.turnout} picked it</span>
      <span class="small">{concern.low === undefined ? 'likelihood not rated' : `${concern.low}–${concern.high}% likely`}</span>
      <span class="small muted desk-picture-impact">{impactLine(record)}
        {concern.notClear > 0 && ` · not clear to ${concern.notClear}`}</span>
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
      <h2>What concerns the room</h2>
      <Drawn of="concern" large />
      <ol>{list.map((row) => <Line key={row.risk.id} {...row} />)}</ol>
      {lone.length > 0 && (
        <p class="desk-note"><b>Pinned:</b> {lone.map(({ risk }) => `R${risk.number} ${risk.title}`).join('; ')}. {lone.length === 1 ? 'One person alone named it' : 'One person alone named each'}, and the aim hangs on it. It cannot be outvoted.</p>
      )}
      <p class="small muted desk-own-picks">Last, the leader’s own: {own.length === 0 ? 'no pick' : own.map(({ risk }) => `R${risk.number}`).join(', ')}.</p>
      <p class="small"><button type="button" class="link" onClick={() => void moves('reopenConcern', {}, 'concern')}>Open the vote again</button> <span class="muted">Everybody’s picks are kept, and can be changed.</span></p>
    </section>
  );
}
