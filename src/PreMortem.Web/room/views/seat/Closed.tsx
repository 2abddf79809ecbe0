import { own } from '../../mine.ts';
import { Picture } from '../../parts/Picture.tsx';
import { one } from '../../store.ts';
import { day } from '../../words.ts';
import { PlanChanges } from './Own.tsx';
import { Unsent } from './Unsent.tsx';
import { fill } from '../../say.ts';

/** The meeting is over: what came of it, and one's own cards to take along. */
export function Closed() {
  const session = one('session');
  const confidence = one('confidence');
  const commitment = one('me')?.commitment;
  return (
    <>
      <header class="head"><p class="caps">{wording.seat.closedOver}</p><h1 class="serif">{wording.seat.thanks}</h1>
        <p class="muted">{session?.review ? fill(wording.seat.closedAgain, { day: day(session.review) }) : wording.seat.closedRegister}</p></header>
      {commitment && <section class="card"><p class="caps">{wording.seat.closedYourLine}</p><p class="words big serif">{commitment}</p></section>}
      <Unsent />
      <PlanChanges />
      {confidence?.shown && <section class="card"><p class="caps">{wording.seat.closeMoved}</p><Picture of="confidence" /></section>}
      {own.value.length > 0 && <section class="mine"><h2 class="caps">{wording.seat.yourCards}</h2>
        <ol class="cards">{own.value.map(card => <li key={card.id} class="mycard"><p class="words grow">{card.text}</p></li>)}</ol></section>}
    </>
  );
}
