import { signal } from '@preact/signals';
import { one } from '../../store.ts';
import { fill, listed } from '../../say.ts';

const read = signal(false);

/** Who comes late is told in one sentence what happened. */
export function Late() {
  const done = one('session')?.phases.filter(phase => phase.state === 'done' && phase.kind !== 'gather').map(phase => phase.title) ?? [];
  if (!one('me')?.late || read.value || done.length === 0) return null;
  const past = listed(done);
  return (
    <div class="note late">
      <p>{fill(wording.seat.late, { past })}</p>
      <button type="button" class="btn quiet" onClick={() => { read.value = true; }}>{wording.seat.gotIt}</button>
    </div>
  );
}
