import { useState } from 'preact/hooks';
import type { RiskRecord } from '../../../protocol.ts';
import { AskWhy } from '../asking/AskWhy.tsx';
import { does } from '../does.ts';
import { openRisk, takers } from './selection.ts';
import { fill } from '../../../say.ts';

function merge(from: string, into: string): void {
  openRisk.value = into;
  void does('mergeRisks', { from, into });
}

/**
 * The two ways a risk leaves the list: into another one, or dropped for a reason. Undo takes either back.
 * One of an earlier meeting keeps its number, so others are merged into it, never it into another.
 * Choosing does not merge yet: the arrow keys pass through every choice on their way.
 */
export function RiskLeaves({ risk }: { risk: RiskRecord }) {
  const [dropping, setDropping] = useState(false);
  const [into, setInto] = useState('');
  const others = risk.carried ? [] : takers.value.filter((other) => other.id !== risk.id);
  const target = others.find((other) => other.id === into);
  if (dropping) {
    return (
      <AskWhy about={`drop.${risk.id}`} serious label={wording.desk.whyNoRisk} go={fill(wording.desk.dropRisk, { risk: `R${risk.number}` })} placeholder={wording.desk.dropHint}
        onCancel={() => setDropping(false)}
        onGo={(why) => { setDropping(false); openRisk.value = undefined; void does('dropRisk', { risk: risk.id, why }); }}>
        <p>{risk.carried ? wording.desk.leavesRegister : wording.desk.reasonsGoBack}</p>
      </AskWhy>
    );
  }
  return (
    <div class="desk-row desk-leaves">
      {others.length > 0 && (
        <select class="desk-part-choice" aria-label={fill(wording.desk.mergeRiskInto, { risk: `R${risk.number}` })} value={into} onChange={(event) => setInto(event.currentTarget.value)}>
          <option value="">{wording.desk.mergeInto}</option>
          {others.map((other) => <option key={other.id} value={other.id}>R{other.number} {other.title}</option>)}
        </select>
      )}
      {target && <button type="button" class="btn small" onClick={() => merge(risk.id, target.id)}>{fill(wording.desk.mergeIntoRisk, { risk: `R${target.number}` })}</button>}
      <button type="button" class="link small" onClick={() => setDropping(true)}>{wording.desk.dropItDots}</button>
    </div>
  );
}
