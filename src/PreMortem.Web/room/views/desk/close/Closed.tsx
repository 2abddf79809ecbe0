import { Picture } from '../../../parts/Picture.tsx';
import { one } from '../../../store.ts';
import { NextReview } from './NextReview.tsx';
import { registerOf } from './register.ts';

/** The meeting is over: the way to what it made. */
export function Closed() {
  const session = one('session');
  const confidence = one('confidence');
  const register = registerOf(session);
  return (
    <>
      <section class="card">
        <h1 class="desk-closed">This meeting is closed</h1>
        <p>What the room said and decided is in the register.</p>
        {register && <p class="desk-after"><a class="btn primary big" href={register}>Open the register</a></p>}
        {session && <p class="desk-after muted">While it is fresh: <a href={`/sessions/${session.code}/record?reflect=yes#reflection`}>four short questions for whoever led</a>, if you have a minute.</p>}
      </section>
      {confidence?.shown && <section class="card"><h2>How sure the room was</h2><Picture of="confidence" /></section>}
      {!session?.review && <NextReview />}
    </>
  );
}
