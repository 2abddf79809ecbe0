import { act } from '../../../actions.ts';
import { one } from '../../../store.ts';
import { useOnce } from '../asking/useOnce.ts';
import { inOne } from '../words.ts';
import { plural } from '../../../say.ts';

/** How many pod numbers are worth reading out. */
const few = 12;

/** How far the pods are, in numbers, and the end of them. */
export function Pods() {
  const pods = one('pods');
  const [busy, once] = useOnce();
  if (!pods) return null;
  const quiet = pods.quiet ?? [];
  return (
    <section class="card desk-turn desk-pods" aria-label={wording.desk.pods}>
      <div>
        <p class="caps">{wording.desk.inPods}</p>
        <p class="desk-turn-name">{plural(wording.desk.podsSentUp, pods.sentUp, { of: pods.of })}</p>
        <p class="small muted">{pods.silent === 0 ? wording.desk.everyPodRead
          : `${plural(wording.desk.podsSilent, pods.silent)}${quiet.length > 0 && quiet.length <= few ? `: ${inOne(quiet.map(String))}` : ''}.`}</p>
      </div>
      <button type="button" class={`btn big${pods.sentUp === pods.of ? ' primary' : ''}`} aria-disabled={busy}
        onClick={() => once(() => act('endPods', {}, { phase: 'share' }))}>{wording.desk.endPods}</button>
    </section>
  );
}
