import { signal } from '@preact/signals';
import { page } from '../../../page.ts';
import { one } from '../../../store.ts';

export const seatShown = signal(false);

export function SeatViewButton() {
  return <button type="button" class="btn" aria-pressed={seatShown.value} onClick={() => { seatShown.value = !seatShown.value; }}>What they see</button>;
}

/** What every participant is shown now, as on a phone: nobody's own cards, and nothing in it can be pressed. Loaded while it is open. */
export function SeatView() {
  if (!seatShown.value) return null;
  const code = one('session')?.code ?? page.code;
  return (
    <aside class="lead-phone" aria-label="What a participant sees">
      <div class="desk-row desk-between"><p class="caps">What they see</p>
        <button type="button" class="btn small" onClick={() => { seatShown.value = false; }}>Close</button></div>
      <iframe title="What a participant sees now" src={`/lead/${encodeURIComponent(code)}/seat`} />
      <p class="small muted">Live, without anybody’s own cards. Nothing in it can be pressed.</p>
    </aside>
  );
}
