import { inSight, patternsFor } from '../../../parts/patterns.ts';
import type { PatternRecord, Response, RiskRecord } from '../../../protocol.ts';
import { does } from '../does.ts';
import { fill } from '../../../say.ts';

/** One way to begin: pressed, the room gives its words to an empty response; pressed again, it is only let go. */
function Pattern({ risk, pattern, chosen }: { risk: RiskRecord; pattern: PatternRecord; chosen: boolean }) {
  return (
    <button type="button" class={`desk-choice desk-pattern${chosen ? ' is-on' : ''}`} aria-pressed={chosen}
      onClick={() => void does('respond', { risk: risk.id, pattern: chosen ? '' : pattern.slug, language: document.documentElement.lang })}>
      <b>{pattern.title}</b><span class="small">{pattern.ask}</span>
    </button>
  );
}

/** Ways to answer a risk that worked elsewhere: the three that fit it best, and the rest behind “more ways”. */
export function Patterns({ risk, response }: { risk: RiskRecord; response: Response }) {
  const patterns = patternsFor(risk);
  if (patterns.length === 0) return null;
  const shown = (list: PatternRecord[]) => (
    <div class="desk-choices is-patterns">{list.map((pattern) => (
      <Pattern key={pattern.slug} risk={risk} pattern={pattern} chosen={response.pattern === pattern.slug} />))}</div>
  );
  const now = patterns.find((pattern) => pattern.slug === response.pattern);
  return (
    <div class="desk-patterns" role="group" aria-label={wording.desk.waysToBegin}>
      <p class="small muted">{wording.desk.aWayToBegin}</p>
      {shown(patterns.slice(0, inSight))}
      {patterns.length > inSight && (
        <details class="desk-quiet"><summary class="small muted">{fill(wording.desk.moreWays, { n: patterns.length - inSight })}</summary>{shown(patterns.slice(inSight))}</details>
      )}
      {now && <p class="small" role="status">{now.when.replace(/\s+/g, ' ')}</p>}
    </div>
  );
}
