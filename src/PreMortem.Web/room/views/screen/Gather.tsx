import { address } from '../../address.ts';
import { page } from '../../page.ts';
import { useLanding } from '../../parts/landing.ts';
import { get, one } from '../../store.ts';
import { here } from '../../wall.ts';
import { spoken } from '../../words.ts';
import { Wall } from './Wall.tsx';
import { fill, plural } from '../../say.ts';

/** So many names stand side by side. Who comes takes the place of who came first, so that no name moves. */
const places = 4;

/** Address, code and QR filling the wall; people arriving. */
export function Gather() {
  const session = one('session');
  const people = here.value;
  const lands = useLanding(people);
  const shown = Array.from({ length: places }, (_, place) => people.filter((_, at) => at % places === place).at(-1));
  return (
    <Wall foot={
      <div class="arriving">
        <span class="wall-note">{plural(wording.seat.peopleHere, one('counts')?.here ?? people.length)}</span>
        {!session?.anonymous && shown.map((seat, place) => seat
          ? <span key={seat} class={`arrived${lands(seat) ? ' landing' : ''}`}>{get('seat', seat)?.name ?? wording.parts.somebody}</span>
          : <span key={place} />)}
      </div>
    }>
      <div class="gather">
        <div>
          <p class="wall-note">{wording.screen.openOn}</p>
          <p class="wall-address">{address()}</p>
          <p class="wall-note">{wording.screen.enterCode}</p>
          <p class="wall-code">{spoken(session?.code ?? page.code)}</p>
        </div>
        {page.qrUrl && <img class="qr" src={page.qrUrl} width="29" height="29" alt={fill(wording.screen.qrAlt, { address: page.joinUrl })} />}
      </div>
    </Wall>
  );
}
