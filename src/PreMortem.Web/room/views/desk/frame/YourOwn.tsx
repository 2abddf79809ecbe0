import { one } from '../../../store.ts';
import { leaderTakesPart } from '../words.ts';

/** The leader's own part in this phase, folded away so that nothing of it shows over a shoulder. */
export function YourOwn() {
  const kind = one('phase')?.kind;
  const title = kind && leaderTakesPart[kind];
  if (!title) return null;
  return null;
}
