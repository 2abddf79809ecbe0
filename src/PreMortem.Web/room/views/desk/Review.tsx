import { one } from '../../store';
import { NextReview } from './close/NextReview';

/** Weeks later: the register holds what is due; here stays the next date. */
export function Review() {
  const session = one('session');
  return (
    <>
      <section class="card">
        <h2>What is due</h2>
        <p>Early signs, responses whose date has come and parked items are in the register, ready to go through one by one.</p>
        {session?.initiativeId && <a class="btn" href={`/initiatives/${session.initiativeId}/register`}>Open the register</a>}
      </section>
      <NextReview />
    </>
  );
}
