import type { RiskRecord } from '../../../protocol.ts';
import { does } from '../does.ts';
import { complete, held } from './order.ts';

function state(risk: RiskRecord): string {
  if (held(risk)) return wording.desk.held;
  return complete(risk) ? '✓' : risk.top ? wording.desk.toDo : '';
}

/** Every risk in the order it is treated; choosing one turns the room to it. */
export function Strip({ risks }: { risks: RiskRecord[] }) {
  return (
    <ol class="desk-strip" aria-label={wording.desk.risksToTreat}>
      {risks.map((risk) => (
        <li key={risk.id}>
          <button type="button" class={`desk-strip-risk${risk.now ? ' is-now' : ''}${risk.top ? ' is-top' : ''}`}
            aria-current={risk.now ? 'true' : undefined} onClick={() => void does('showRisk', { risk: risk.id })}>
            <b>R{risk.number}</b><span class="desk-strip-title">{risk.title}</span>
            <span class="small">{[risk.loneVoice && risk.top && wording.desk.loneVoice, state(risk)].filter(Boolean).join(', ')}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
