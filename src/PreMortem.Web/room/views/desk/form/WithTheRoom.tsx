import { Leftovers } from '../../../parts/Leftovers.tsx';
import { get, one } from '../../../store.ts';
import { Writing } from '../../seat/Writing.tsx';
import { many } from '../words.ts';
import { notYetPutBack, putPartBack } from './quiet.ts';

const ask = { label: 'What happened? One reason', placeholder: 'It failed because …' };

/** The part that the room is asked about now; what comes stands among the reasons to place. */
export function WithTheRoom() {
  const asked = one('putBack');
  const part = asked && get('plan', asked.part);
  if (!asked || !part) return null;
  const next = notYetPutBack().find((one) => one.id !== part.id);
  return (
    <section class="desk-with-room" aria-label="With the room">
      <p><span class="caps">With the room</span> <b>{part.id}</b> “<bdi>{part.text}</bdi>” <span class="muted">It failed too. What happened?</span></p>
      <span class="desk-row">
        <span role="status" class="small">{many(asked.reasons.length, 'card')} so far</span>
        {next && <button type="button" class="btn small" onClick={() => putPartBack(next.id)}>Next: {next.id}</button>}
        <button type="button" class="btn small primary" onClick={() => putPartBack(undefined)}>Back to the risks</button>
      </span>
      <details class="desk-quiet"><summary class="small muted">Add one yourself</summary><Writing aside part={part.id} box={`part.${part.id}`} ask={ask} /></details>
      <Leftovers />
    </section>
  );
}
