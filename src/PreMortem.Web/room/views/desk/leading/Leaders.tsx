import { shelf } from '../../../shelf.ts';
import type { SeatRecord } from '../../../protocol.ts';
import { fill } from '../../../say.ts';
import { get, one } from '../../../store.ts';
import { does } from '../does.ts';
import { nameOf } from '../words.ts';

const leaders = shelf('seat', (seat, came) => (seat.leader && seat.here ? came : undefined), (seat) => `${seat.name ?? ''}\n${seat.workingOn ?? ''}`);

function where(seat: SeatRecord): string {
  const risk = seat.workingOn ? get('risk', seat.workingOn) : undefined;
  if (risk) return fill(wording.leading.hasRisk, { n: risk.number });
  const card = seat.workingOn ? get('reason', seat.workingOn) : undefined;
  if (card) return wording.leading.hasCard;
  return seat.typing ? wording.leading.isTyping : wording.leading.atDesk;
}

/** Who else leads, what each has open, and who has the room. */
export function Leaders() {
  const me = one('me')?.seat;
  const lead = one('session')?.lead;
  const others = leaders.value.filter((id) => id !== me).flatMap((id) => get('seat', id) ?? []);
  if (others.length === 0 || one('session')?.closed) return null;
  const mine = lead === me;
  const phase = one('phase');
  const holder = lead === undefined ? undefined : mine ? wording.leading.youLead : fill(wording.leading.theyLead, { name: nameOf(get('seat', lead)) });
  return (
    <section class="lead-leaders" aria-label={wording.leading.withYou}>
      <p class="caps">{wording.leading.withYou}</p>
      {holder && <p class="small" role="status"><b>{holder}</b></p>}
      <ul>
        {others.map((seat) => (
          <li key={seat.id}><span><b><bdi>{nameOf(seat)}</bdi></b> <span class="small muted">{where(seat)}</span></span>
            {lead !== seat.id && <button type="button" class="btn small" onClick={() => void does('handOver', { seat: seat.id })}>{wording.leading.handOver}</button>}</li>
        ))}
      </ul>
      {others[0] && phase && !(lead !== undefined && !mine) && <p class="small muted">{fill(wording.leading.sayOver, { name: nameOf(others[0]), phase: phase.title })}</p>}
    </section>
  );
}
