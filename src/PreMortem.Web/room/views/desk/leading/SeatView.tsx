import { signal } from '@preact/signals';
import { page } from '../../../page.ts';
import { one } from '../../../store.ts';

export const seatShown = signal(false);

export function SeatViewButton() {
  return <button type="button" class="btn" aria-pressed={seatShown.value} onClick={() => { seatShown.value = !seatShown.value; }}>{wording.leading.whatTheySee}</button>;
}

/** What every participant is shown now, as on a phone: nobody's own cards, and nothing in it can be pressed. Loaded while it is open. */
export function SeatView() {
  if (!seatShown.value) return null;
  const code = one('session')?.code ?? page.code;
  return (
    <aside class="lead-phone" aria-label={wording.leading.aParticipantSees}>
      <div class="desk-row desk-between"><p class="caps">{wording.leading.whatTheySee}</p>
        <button type="button" class="btn small" onClick={() => { seatShown.value = false; }}>{wording.leading.close}</button></div>
      <iframe title={wording.leading.seesNow} src={`/lead/${encodeURIComponent(code)}/seat`} />
      <p class="small muted">{wording.leading.liveView}</p>
    </aside>
  );
}
