import { secondsUntil } from '../../clock.ts';
import { get, one } from '../../store.ts';
import { wall } from '../../wall.ts';
import { author, whose } from '../../words.ts';
import { Answered } from './Answered.tsx';
import { Fit } from './Fit.tsx';
import { Pods } from './Pods.tsx';
import { Wall } from './Wall.tsx';

/**
 * The card being read, and the ones before it. Nothing tells whose it is in an anonymous room.
 * The last card of the round opens the silent minute at once, so it stays in sight under the question.
 */
export function Share() {
  return one('pods') ? <Pods /> : <Round />;
}

function Round() {
  const share = one('share');
  const counts = one('counts');
  const card = share?.current === undefined ? undefined : get('reason', share.current);
  const before = wall.value.slice(0, 5).filter(id => id !== card?.id).slice(0, 4).flatMap(id => get('reason', id) ?? []);
  const total = share && counts?.unshared !== undefined ? ` of ${share.shared + counts.unshared}` : '';
  const left = share?.additionsEndAt ? secondsUntil(share.additionsEndAt) ?? 0 : undefined;
  const over = left === 0 || (share?.over && left === undefined);
  return (
    <Wall right={share && `Round ${share.round} · ${share.shared}${total} shared`}
      foot={before.length > 0 && <div class="wall-cards">{before.map(other => (
        <div key={other.id} class={other.had >= 2 ? 'hot' : ''}><p>{other.text}</p></div>
      ))}</div>}>
      {over ? <><p class="wall-big serif">Every card is on the table.</p><Answered /></>
        : left !== undefined
        ? <><p class="wall-big serif">Did the cards bring one more to mind?</p><p class="wall-number">{left} <span class="muted">seconds, in silence</span></p>
            {card && <><p class="caps fail-words wall-author"><bdi>{whose(card) || 'The last card'}</bdi>{card.tacit && ' · sensed, not yet named'}</p>
              <Fit key={card.id} max={30} min={14} class="serif"><p class="words">{card.text}</p></Fit></>}</>
        : card
          ? <>
              {whose(card) && <p class="caps fail-words wall-author">{whose(card)}</p>}
              <Fit key={card.id} max={54} min={18} class="serif"><p class="words">{card.text}</p></Fit>
              {card.tacit && <p class="wall-note hold-words">Sensed, not yet named.</p>}
              <p class="wall-note had-words">{card.had > 0 ? (card.had === 1 ? '1 person had the same reason' : `${card.had} people had the same reason`) : '\u00a0'}</p>
            </>
          : <p class="wall-big serif">{share?.turn ? `${author(share.turn)} begins.` : 'One card at a time.'}</p>}
    </Wall>
  );
}
