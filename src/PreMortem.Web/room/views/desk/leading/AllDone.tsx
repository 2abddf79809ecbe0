import type { PhaseKind } from '../../../protocol.ts';
import { fill, plural } from '../../../say.ts';
import { one } from '../../../store.ts';
import { goOn } from '../frame/Gate.tsx';
import { nextItem } from '../frame/Moves.tsx';
import { lowerFirst } from '../words.ts';

/** Phases in which a person has something to finish. */
const asks: ReadonlySet<PhaseKind> = new Set(['brief', 'write', 'lookAgain', 'sweep']);

/** How many are done; where all who are here are, an offer to go on. Nothing goes on by itself. */
export function AllDone() {
  const counts = one('counts');
  const phase = one('phase')?.kind;
  const next = nextItem();
  if (!counts || !phase || !asks.has(phase) || counts.done === 0) return null;
  return (
    <p class={`lead-done${counts.allDone ? ' is-all' : ''}`} role="status">
      <span>{plural(wording.leading.areDone, counts.done, { of: counts.doneOf ?? 0 })}</span>
      {counts.allDone && <b>{wording.leading.allDone}</b>}
      {counts.allDone && next && <button type="button" class="btn" onClick={() => goOn()}>{fill(wording.leading.goOnTo, { phase: lowerFirst(next.title) })}</button>}
    </p>
  );
}
