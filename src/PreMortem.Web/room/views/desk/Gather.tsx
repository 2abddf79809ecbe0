import { get, one } from '../../store.ts';
import { here } from '../../wall.ts';
import { does } from './does.ts';
import { page } from '../../page.ts';
import { Start } from './gather/Start.tsx';
import { NotesAhead } from './leading/Notes.tsx';
import { ToMend } from './gather/ToMend.tsx';
import { host, nameOf, spokenCode } from './words.ts';

function Door() {
  const session = one('session');
  const locked = session?.locked ?? false;
  return (
    <button type="button" class="btn" onClick={() => void does('lockDoor', { locked: !locked })}>
      {locked ? 'Unlock the door' : 'Lock the door'}
    </button>
  );
}

/** As many arrivals as are shown, the last ones. */
const most = 60;

function Arrival({ id }: { id: string }) {
  const seat = get('seat', id);
  return seat ? <li class="chip"><bdi>{nameOf(seat)}</bdi>{seat.site && <> · <bdi>{seat.site}</bdi></>}</li> : null;
}

function Arrived() {
  const seats = here.value;
  if (seats.length === 0) return <p class="muted">Nobody yet. Show the code, or read the address aloud.</p>;
  return (
    <ul class="desk-arrived">
      {seats.slice(-most).map((id) => <Arrival key={id} id={id} />)}
      {seats.length > most && <li class="muted">and {seats.length - most} before them</li>}
    </ul>
  );
}

/** People arrive: the code large, who is here, what is easy to mend, what the plan still lacks, Start. */
export function Gather() {
  const session = one('session');
  const here = one('counts')?.here ?? 0;
  const advice = session?.advice ?? [];
  return (
    <>
      <section class="card desk-join">
        <img src={page.qrUrl} alt="QR code of the address to join at" width="220" height="220" />
        <div class="desk-join-words">
          <p class="caps">Join at</p>
          <p class="desk-join-address">{host(page.joinUrl)}</p>
          <p class="caps">Code</p>
          <p class="desk-join-code">{spokenCode(session?.code ?? page.code)}</p>
          <div class="desk-row"><Door />{session?.locked && <span class="chip hold">Locked: nobody new comes in</span>}</div>
        </div>
      </section>
      <Start />
      <NotesAhead />
      <section class="card">
        <h2>{here === 0 ? 'Who is here' : `${here} here`}</h2>
        <Arrived />
        <ToMend />
      </section>
      {advice.length > 0 && (
        <section class="card desk-advice">
          <h2>Before you start: the plan</h2>
          <ul>{advice.map((line) => <li key={line}>{line}</li>)}</ul>
          {session?.initiativeId && <a href={`/initiatives/${session.initiativeId}`}>Mend the plan</a>}
        </section>
      )}
    </>
  );
}
