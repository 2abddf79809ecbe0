import { act } from '../../actions.ts';
import { waiting } from '../../outbox.ts';
import { Sensed } from '../../parts/Sensed.tsx';
import { useSettled } from '../../parts/useSettled.ts';
import type { PodCardRecord } from '../../protocol.ts';
import { get, one } from '../../store.ts';
import { say } from '../../toasts.ts';
import { author } from '../../words.ts';
import { plural } from '../../say.ts';

/** How many a pod sends up, beside the one that only one of them said. */
export const most = 3;

/** A card that the pod has heard, and what one can do about it. */
export function PodCard({ id, current }: { id: string; current?: boolean }) {
  const card = get('podcard', id);
  if (!card) return null;
  const words = (
    <>
      {card.by && <p class="caps fail">{card.mine ? wording.seat.yourCardLow : author(card.by)}</p>}
      {!card.by && card.mine && <p class="caps fail">{wording.seat.yourCardLow}</p>}
      <p class={`words${current ? ' big serif' : ''}`}>{card.text}</p>
      <Sensed card={card} />
    </>
  );
  return current
    ? <article class="card current pod-current">{words}<Does card={card} /></article>
    : <li class="mycard"><div class="grow">{words}</div><Does card={card} /></li>;
}

function Does({ card }: { card: PodCardRecord }) {
  const pod = one('pod');
  const settled = useSettled(card.id);
  const sent = !settled || waiting('sendUp').some(command => command.reason === card.id);
  const on = waiting('hadThisToo').filter(command => command.reason === card.id).at(-1)?.had ?? one('me')?.had.includes(card.id) ?? false;
  const others = card.had - (on ? 1 : 0);
  const up = (lone: boolean) => void act('sendUp', lone ? { reason: card.id, lone } : { reason: card.id }, { phase: 'share' });
  return (
    <div class="row pod-does">
      {card.mine
        ? <button type="button" class="btn quiet small" onClick={() => remove(card.id)}>{wording.seat.removeIt}</button>
        : <button type="button" class="btn had" aria-pressed={on} onClick={() => void act('hadThisToo', { reason: card.id, had: !on })}>{on ? `✓ ${wording.seat.hadThisToo}` : wording.seat.hadThisToo}</button>}
      {others > 0 && <span class="muted small">{plural(wording.seat.ofYouHad, others)}</span>}
      {(pod?.sentUp.length ?? 0) < most && <button type="button" class="btn pod-send" disabled={sent} onClick={() => up(false)}>{wording.seat.sendUp}</button>}
      {card.had === 0 && !pod?.lone && <button type="button" class="btn quiet small pod-lone" disabled={sent} onClick={() => up(true)}>{wording.seat.sendUpLone}</button>}
    </div>
  );
}

function remove(reason: string): void {
  void act('removeReason', { reason });
  say(wording.seat.removedForAll, { action: { label: wording.seat.undo, run: () => void act('restoreReason', { reason }) } });
}
