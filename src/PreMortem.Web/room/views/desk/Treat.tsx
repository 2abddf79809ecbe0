import type { RiskRecord } from '../../protocol.ts';
import { does } from './does.ts';
import { useKeys } from '../../parts/keys.ts';
import { undoLast } from './undoing.ts';
import { treated } from './treat/order.ts';
import { PlanChanges } from './treat/PlanChanges.tsx';
import { RiskRow } from './treat/RiskRow.tsx';
import { Strip } from './treat/Strip.tsx';
import { fill } from '../../say.ts';

function show(risk: RiskRecord | undefined): void {
  if (risk) void does('showRisk', { risk: risk.id });
}

/** One risk at a time: its sign, its response, its owner; and what changes in the plan. */
export function Treat() {
  const risks = treated();
  const at = risks.findIndex((risk) => risk.now);
  const now = risks[at];
  const next = risks[at + 1];
  const before = risks[at - 1];
  useKeys({
    ArrowRight: next && { says: wording.desk.kNextRisk, act: () => show(next) },
    ArrowLeft: before && { says: wording.desk.kRiskBefore, act: () => show(before) },
  });
  if (risks.length === 0) return <p class="desk-note">{wording.desk.noRiskToTreat}</p>;
  return (
    <>
      <Strip risks={risks} />
      {now
        ? <RiskRow key={now.id} risk={now} />
        : <button type="button" class="btn primary big" onClick={() => show(risks[0])}>{fill(wording.desk.beginWith, { risk: `R${risks[0]?.number} ${risks[0]?.title}` })}</button>}
      {now && next && (
        <div class="desk-row desk-between">
          <button type="button" class="btn" aria-keyshortcuts="ArrowRight" onClick={() => show(next)}>{fill(wording.desk.thenRisk, { risk: `R${next.number} ${next.title}` })} →</button>
          <button type="button" class="link small" aria-keyshortcuts="Control+Z" onClick={undoLast}>{wording.desk.undoLast}</button>
        </div>
      )}
      <PlanChanges />
    </>
  );
}
