import type { ConcernRecord } from '../protocol.ts';
import { get } from '../store.ts';
import { impactWords } from '../words.ts';

/** One risk as the room saw it: how many picked it, how likely as a range with its spread, what it did to the aim. The leader's own pick comes last. */
export function RiskPicture({ record, name }: { record: ConcernRecord; name?: string }) {
  const risk = get('risk', record.risk);
  const { picks, turnout, low, high, spreadLow, spreadHigh, raters, leaderPicked } = record.concern;
  return (
    <article class={`picture${risk?.top ? ' top' : ''}`}>
      <p class="picture-picks"><strong>{picks}</strong><span class="muted small"> of {turnout}</span></p>
      <div class="grow">
        <h2>{name ?? risk?.title}{risk?.loneVoice && <span class="chip hold">one voice</span>}</h2>
        {low !== undefined && high !== undefined && raters > 0 && (
          <div class="likelihood" role="img" aria-label={`Likelihood ${low} to ${high} in 100, spread ${spreadLow ?? low} to ${spreadHigh ?? high}`}>
            <i class="spread" style={{ left: `${spreadLow ?? low}%`, width: `${(spreadHigh ?? high) - (spreadLow ?? low)}%` }} />
            <i class="middle" style={{ left: `${low}%`, width: `${Math.max(1, high - low)}%` }} />
          </div>
        )}
        <p class="small muted">
          {low !== undefined && high !== undefined && `${low} to ${high} in 100`}{record.impact && ` · ${impactWords[record.impact]}`}{record.split && ', but the room is split'}
          {leaderPicked && <span class="leader-pick"> · the leader picked it too</span>}
        </p>
      </div>
    </article>
  );
}
