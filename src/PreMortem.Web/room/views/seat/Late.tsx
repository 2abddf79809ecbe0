import { signal } from '@preact/signals';
import { one } from '../../store.ts';

const read = signal(false);

/** Who comes late is told in one sentence what happened. */
export function Late() {
  const done = one('session')?.phases.filter(phase => phase.state === 'done' && phase.kind !== 'gather').map(phase => phase.title) ?? [];
  if (!one('me')?.late || read.value || done.length === 0) return null;
  const past = done.length > 1 ? `${done.slice(0, -1).join(', ')} and ${done.at(-1)}` : done[0];
  return (
    <div class="note late">
      <p>Welcome. Before you came, the room went through: {past}. Start from here; your reasons count as much as any.</p>
      <button type="button" class="btn quiet" onClick={() => { read.value = true; }}>Got it</button>
    </div>
  );
}
