import { Picture } from '../../../parts/Picture.tsx';
import { one } from '../../../store.ts';
import { NextReview } from './NextReview.tsx';
import { registerOf } from './register.ts';
import { drawn } from '../../../say.ts';

/** The meeting is over: the way to what it made. */
export function Closed() {
  const session = one('session');
  const confidence = one('confidence');
  const register = registerOf(session);
  return (
    <>
      <section class="card">
        <h1 class="desk-closed">{wording.desk.meetingClosed}</h1>
        <p>{wording.desk.inRegister}</p>
        {register && <p class="desk-after"><a class="btn primary big" href={register}>{wording.desk.openRegister}</a></p>}
        {session && <p class="desk-after muted">{drawn(wording.desk.whileFresh, { a: (text) => <a href={`/sessions/${session.code}/record?reflect=yes#reflection`}>{text}</a> })}</p>}
      </section>
      {confidence?.shown && <section class="card"><h2>{wording.desk.howSureWas}</h2><Picture of="confidence" /></section>}
      {!session?.review && <NextReview />}
    </>
  );
}
