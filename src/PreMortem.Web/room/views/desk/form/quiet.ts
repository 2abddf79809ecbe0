import { signal } from '@preact/signals';
import type { PartKind, PlanRecord } from '../../../protocol.ts';
import { all, one } from '../../../store.ts';
import { does } from '../does.ts';

/** The leader wanted to go on while parts were left that nobody attacked. */
export const asksBeforeGoingOn = signal(false);

/** Parts that no risk goes for, neither one of this room nor one that it knows. */
export function unattacked(): PlanRecord[] {
  const known = new Set(all('known').flatMap((risk) => risk.parts));
  return all('plan').filter((part) => part.risks.length === 0 && !known.has(part.id)).sort((a, b) => a.order - b.order);
}

/** What a plan stands on is asked about before what it promises. */
const standsOn: readonly PartKind[] = ['assumption', 'condition', 'incentive', 'belief', 'practice', 'mechanism', 'evidence', 'change', 'outcome'];

/** Those of them that the room was not asked about. Nothing is asked before there is a risk. */
export function notYetPutBack(): PlanRecord[] {
  return all('risk').length === 0 ? [] : unattacked().filter((part) => !part.putBack).sort((a, b) => standsOn.indexOf(a.kind) - standsOn.indexOf(b.kind));
}

/** True where moving on waits for the leader's word: Form, and parts left. Pressed again it still waits, so that two presses are one. */
export function holdsForQuietParts(): boolean {
  if (one('phase')?.kind !== 'form' || notYetPutBack().length === 0) return false;
  asksBeforeGoingOn.value = true;
  return true;
}

export function putPartBack(part: string | undefined): void {
  asksBeforeGoingOn.value = false;
  void does('putBack', part === undefined ? {} : { part });
}
