import { act } from '../../actions.ts';
import { ownUnshared } from '../../mine.ts';
import { waiting } from '../../outbox.ts';

/** In the minute of additions: cards that one kept, or that one's pod heard and did not send up, can still go on the table. */
export function PodKept() {
  const cards = ownUnshared.value;
  if (cards.length === 0) return null;
  return (
    <section class="mine"><h2 class="caps">{wording.seat.notOnTable}</h2>
      <ol class="cards">{cards.map(card => (
        <li key={card.id} class="mycard"><p class="words grow">{card.text}</p><span class="does">
          <button type="button" class="btn small" disabled={waiting('shareReason').some(command => command.reason === card.id)}
            onClick={() => void act('shareReason', { reason: card.id }, { phase: 'share' })}>{wording.seat.shareAll}</button></span></li>
      ))}</ol></section>
  );
}
