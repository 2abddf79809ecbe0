import { Long } from '../../../parts/Long.tsx';
import type { RiskRecord } from '../../../protocol.ts';
import { get } from '../../../store.ts';
import { Had } from '../share/Had.tsx';
import { behind } from '../words.ts';
import { dragged } from './dragging.ts';
import { newRiskFrom, putBack } from './placing.ts';
import { fill } from '../../../say.ts';

function Row({ id }: { id: string }) {
  const reason = get('reason', id);
  const risk = reason?.risk ? get('risk', reason.risk) : undefined;
  if (!reason) return null;
  const alone = risk?.reasons.length === 1;
  return (
    <li class="desk-inside" data-row={id} {...dragged(id)}>
      <p><bdi>{reason.text}</bdi> <Had reason={reason} /></p>
      <span class="desk-row">
        {!alone && <button type="button" class="link small" aria-label={fill(wording.desk.ownRiskWhat, { text: reason.text })} onClick={() => newRiskFrom(id)}>{wording.desk.ownRisk}</button>}
        <button type="button" class="link small" aria-label={fill(wording.desk.takeOutWhat, { text: reason.text })} onClick={() => putBack(id)}>{wording.desk.takeOut}</button>
      </span>
    </li>
  );
}

/** The reasons behind a risk. Each can be taken out, or made a risk of its own. */
export function RiskReasons({ risk }: { risk: RiskRecord }) {
  if (risk.reasons.length === 0) return <p class="small muted">{risk.carried ? behind(risk) : wording.desk.noReasonBehind}</p>;
  return (
    <details class="desk-quiet" open={risk.reasons.length <= 6}>
      <summary class="small muted">{behind(risk)}{risk.loneVoice && ` · ${wording.desk.oneAloneSaw}`}</summary>
      <Long ids={risk.reasons} row={Row} />
    </details>
  );
}
