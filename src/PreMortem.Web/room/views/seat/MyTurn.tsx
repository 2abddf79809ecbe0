import { act } from '../../actions.ts';
import { ownUnshared } from '../../mine.ts';
import { waiting } from '../../outbox.ts';
import { useSettled } from '../../parts/useSettled.ts';
import { one } from '../../store.ts';
import { Current } from './Shared.tsx';
import { fill } from '../../say.ts';

/** One's own turn: the weightiest card on top, one press shares it. */
export function MyTurn() {
  const [first, ...others] = ownUnshared.value;
  const share = one('share');
  const settled = useSettled(first?.id);
  const sent = !settled || waiting('shareReason').length > 0 || waiting('passTurn').length > 0;
  const pass = () => void act('passTurn', share ? { round: share.round } : {}, { phase: 'share' });
  const shareCard = (reason: string) => void act('shareReason', { reason }, { phase: 'share' });
  return (
    <section class="turn">
      <header class="head"><p class="caps fail">{fill(wording.seat.round, { n: share?.round ?? 1 })}</p><h1 class="serif">{wording.seat.yourTurn}</h1>
        <p class="muted">{first ? wording.seat.readAloud : wording.seat.noCardLeft}</p></header>
      {first && (
        <div class="card turn-card">
          <p class="words big serif">{first.text}</p>
          <div class="row">
            <button type="button" class="btn primary big" disabled={sent} onClick={() => shareCard(first.id)}>{wording.seat.shareThis}</button>
            <button type="button" class="btn big" disabled={sent} onClick={pass}>{wording.seat.pass}</button>
          </div>
        </div>
      )}
      {!first && <div><button type="button" class="btn primary big" disabled={sent} onClick={pass}>{wording.seat.pass}</button></div>}
      {others.length > 0 && <>
        <h2 class="caps">{wording.seat.orShareAnother}</h2>
        <ol class="cards">{others.map(card => (
          <li key={card.id} class="mycard"><p class="words grow">{card.text}</p>
            <span class="does"><button type="button" class="btn small" disabled={sent} onClick={() => shareCard(card.id)}>{wording.seat.shareThisOne}</button></span></li>
        ))}</ol>
      </>}
      {share?.current && <><h2 class="caps">{wording.seat.beforeYou}</h2><Current reason={share.current} small /></>}
    </section>
  );
}
