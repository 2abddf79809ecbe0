import { one } from '../../store.ts';

/** The date and the failure. Nobody can write yet; the leader reads slowly and waits. */
export function Imagine() {
  const phase = one('phase');
  return (
    <section class="desk-imagine">
      <p class="caps">{wording.desk.whatRoomSees}</p>
      <p class="desk-headline">{phase?.prompt}</p>
      <p class="muted">{wording.desk.leavePause}</p>
    </section>
  );
}
