import { fill } from '../../../say.ts';
import { all } from '../../../store.ts';
import { does } from '../does.ts';
import { nameOf } from '../words.ts';

/** People who were taken out, and the way back for each. */
export function TakenOut() {
  const out = all('out');
  if (out.length === 0) return null;
  return (
    <details class="lead-out">
      <summary class="small">{fill(wording.leading.takenOut, { n: out.length })}</summary>
      <ul>{out.map((seat) => (
        <li key={seat.id}><span><bdi>{nameOf(seat)}</bdi>{seat.site && <span class="small muted">, <bdi>{seat.site}</bdi></span>}</span>
          <button type="button" class="link small" onClick={() => void does('readmitSeat', { seat: seat.id })}>{wording.leading.letIn}</button></li>
      ))}</ul>
    </details>
  );
}
