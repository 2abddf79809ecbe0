import type { RiskRecord } from '../protocol.ts';

/** Says of a risk that it is older than this meeting. */
export function Earlier({ risk }: { risk: RiskRecord }) {
  return risk.carried ? <span class="chip plain">{wording.parts.known}</span> : null;
}
