import type { RiskRecord } from '../../../protocol.ts';
import { all, get } from '../../../store.ts';

/** Risks as they are treated: the greatest concerns, then the gravest lone voice, then the rest by concern. */
export function treated(): RiskRecord[] {
  const picks = (risk: RiskRecord) => get('concern', risk.id)?.concern.picks ?? 0;
  const rank = (risk: RiskRecord) => (risk.top ? (risk.loneVoice ? 1 : 0) : 2);
  return all('risk').filter((risk) => risk.status !== 'retired')
    .sort((a, b) => rank(a) - rank(b) || picks(b) - picks(a) || a.order - b.order);
}

export function held(risk: RiskRecord): boolean {
  return get('response', risk.id)?.tension !== undefined;
}

export function complete(risk: RiskRecord): boolean {
  return held(risk) || (risk.gaps !== undefined && risk.gaps.length === 0);
}
