import { get, one } from '../../store.ts';
import { here } from '../../wall.ts';
import { does } from './does.ts';
import { page } from '../../page.ts';
import { Start } from './gather/Start.tsx';
import { NotesAhead } from './leading/Notes.tsx';
import { ToMend } from './gather/ToMend.tsx';
import { host, nameOf, said, spokenCode } from './words.ts';
import { fill } from '../../say.ts';

function Door() {
  const session = one('session');
  const locked = session?.locked ?? false;
  return (
    <button type="button" class="btn" onClick={() => void does('lockDoor', { locked: !locked })}>
      {locked ? wording.desk.unlockDoor : wording.desk.lockDoor}
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
  if (seats.length === 0) return <p class="muted">{wording.desk.nobodyYetShow}</p>;
  return (
    <ul class="desk-arrived">
      {seats.slice(-most).map((id) => <Arrival key={id} id={id} />)}
      {seats.length > most && <li class="muted">{fill(wording.desk.andBefore, { n: seats.length - most })}</li>}
    </ul>
  );
}

/** People arrive: the code large, who is here, what is easy to mend, what the plan still lacks, Start. */
export function Gather() {
  const session = one('session');
  const here = one('counts')?.here ?? 0;
  const advice = (session?.advice ?? []).map(said);
  return (
    <>
      <section class="card desk-join">
        <img src={page.qrUrl} alt={wording.desk.qrAlt} width="220" height="220" />
        <div class="desk-join-words">
          <p class="caps">{wording.desk.joinAt}</p>
          <p class="desk-join-address">{host(page.joinUrl)}</p>
          <p class="caps">{wording.desk.code}</p>
          <p class="desk-join-code">{spokenCode(session?.code ?? page.code)}</p>
          <div class="desk-row"><Door />{session?.locked && <span class="chip hold">{wording.desk.lockedNobody}</span>}</div>
        </div>
      </section>
      <Start />
      <NotesAhead />
      <section class="card">
        <h2>{here === 0 ? wording.desk.whoIsHere : fill(wording.desk.nHere, { n: here })}</h2>
        <Arrived />
        <ToMend />
      </section>
      {advice.length > 0 && (
        <section class="card desk-advice">
          <h2>{wording.desk.beforeStart}</h2>
          <ul>{advice.map((line) => <li key={line}>{line}</li>)}</ul>
          {session?.initiativeId && <a href={`/initiatives/${session.initiativeId}`}>{wording.desk.mendPlan}</a>}
        </section>
      )}
    </>
  );
}
