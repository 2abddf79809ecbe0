import type { ConcernRecord, RiskRecord } from '../protocol.ts';
import { all, get } from '../store.ts';

export interface Concerning { risk: RiskRecord; concern: ConcernRecord }

/** What the room voted on, most picked first. */
export const concerns = (): Concerning[] => all('concern').flatMap(concern => {
  const risk = get('risk', concern.risk);
  return risk ? [{ risk, concern }] : [];
}).sort((a, b) => b.concern.concern.picks - a.concern.concern.picks || a.risk.order - b.risk.order);
