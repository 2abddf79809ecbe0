import { one } from '../../store.ts';

/** The date and the failure. Nobody can write yet; the leader reads slowly and waits. */
export function Imagine() {
  const phase = one('phase');
  return (
    <section class="desk-imagine">
      <p class="caps">What the room sees</p>
      <p class="desk-headline">{phase?.prompt}</p>
      <p class="muted">Leave a pause after the last word. Nobody can write yet.</p>
    </section>
  );
}
