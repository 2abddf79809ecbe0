import { Leftovers } from '../../../parts/Leftovers.tsx';
import { get, one } from '../../../store.ts';
import { Writing } from '../../seat/Writing.tsx';
import { notYetPutBack, putPartBack } from './quiet.ts';
import { fill, plural } from '../../../say.ts';

const ask = { label: wording.seat.putBackLabel, placeholder: wording.seat.itFailedBecause };

/** The part that the room is asked about now; what comes stands among the reasons to place. */
export function WithTheRoom() {
  const asked = one('putBack');
  const part = asked && get('plan', asked.part);
  if (!asked || !part) return null;
  const next = notYetPutBack().find((one) => one.id !== part.id);
  return (
    <section class="desk-with-room" aria-label={wording.desk.withTheRoom}>
      <p><span class="caps">{wording.desk.withTheRoom}</span> <b>{part.id}</b> “<bdi>{part.text}</bdi>” <span class="muted">{wording.seat.itFailedToo}</span></p>
      <span class="desk-row">
        <span role="status" class="small">{plural(wording.desk.cardsSoFar, asked.reasons.length)}</span>
        {next && <button type="button" class="btn small" onClick={() => putPartBack(next.id)}>{fill(wording.desk.nextPart, { part: next.id })}</button>}
        <button type="button" class="btn small primary" onClick={() => putPartBack(undefined)}>{wording.desk.backToRisks}</button>
      </span>
      <details class="desk-quiet"><summary class="small muted">{wording.desk.addYourself}</summary><Writing aside part={part.id} box={`part.${part.id}`} ask={ask} /></details>
      <Leftovers />
    </section>
  );
}
