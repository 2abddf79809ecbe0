import { one } from '../../store.ts';
import { CloseTheRoom } from './close/CloseTheRoom.tsx';
import { NextReview } from './close/NextReview.tsx';
import { registerOf } from './close/register.ts';

/** Weeks later: the register holds what is due; here stays the next date. */
export function Review() {
  const register = registerOf(one('session'));
  return (
    <>
      <section class="card">
        <h2>What is due</h2>
        <p>Early signs, responses whose date has come and parked items are in the register, ready to go through one by one.</p>
        {register && <a class="btn" href={register} target="_blank" rel="noopener">Open the register</a>}
      </section>
      <NextReview />
      <CloseTheRoom />
    </>
  );
}
