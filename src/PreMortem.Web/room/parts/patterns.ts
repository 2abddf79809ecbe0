import type { PatternRecord, RiskRecord } from '../protocol.ts';
import { all } from '../store.ts';

/** How many stand in sight; the rest is one press away. */
export const inSight = 3;

/** Ways to answer a risk that worked elsewhere, those that fit it best first. */
export function patternsFor(risk: RiskRecord): PatternRecord[] {
  const rank = (pattern: PatternRecord) => { const at = risk.patterns?.indexOf(pattern.slug) ?? -1; return at < 0 ? Infinity : at; };
  return all('pattern').sort((a, b) => rank(a) - rank(b) || a.order - b.order);
}
