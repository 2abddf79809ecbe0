import { act } from '../../../actions.ts';
import { one } from '../../../store.ts';
import { useOnce } from '../asking/useOnce.ts';
import { inOne, many } from '../words.ts';

/** How many pod numbers are worth reading out. */
const few = 12;

/** How far the pods are, in numbers, and the end of them. */
export function Pods() {
  const pods = one('pods');
  const [busy, once] = useOnce();
  if (!pods) return null;
  const quiet = pods.quiet ?? [];
  return (
    <section class="card desk-turn desk-pods" aria-label="Pods">
      <div>
        <p class="caps">In pods</p>
        <p class="desk-turn-name">{pods.sentUp} of {many(pods.of, 'pod')} {pods.sentUp === 1 ? 'has' : 'have'} sent up</p>
        <p class="small muted">{pods.silent === 0 ? 'In every pod a card has been read.'
          : `${many(pods.silent, 'pod')} ${pods.silent === 1 ? 'has' : 'have'} read no card yet${quiet.length > 0 && quiet.length <= few ? `: ${inOne(quiet.map(String))}` : ''}.`}</p>
      </div>
      <button type="button" class={`btn big${pods.sentUp === pods.of ? ' primary' : ''}`} aria-disabled={busy}
        onClick={() => once(() => act('endPods', {}, { phase: 'share' }))}>End the pods</button>
    </section>
  );
}
