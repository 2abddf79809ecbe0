import { useMemo } from 'preact/hooks';
import { act } from '../../actions.ts';
import { ownUnshared } from '../../mine.ts';
import { waiting } from '../../outbox.ts';
import { Long } from '../../parts/Long.tsx';
import { Sensed } from '../../parts/Sensed.tsx';
import { useSettled } from '../../parts/useSettled.ts';
import type { ReasonRecord } from '../../protocol.ts';
import { get, one } from '../../store.ts';
import { onTheTable, without } from '../../wall.ts';
import { whose } from '../../words.ts';
import { plural } from '../../say.ts';

const isMine = (card: ReasonRecord) => card.mine === true || (one('me')?.reasons.includes(card.id) ?? false);
const had = (id: string) => waiting('hadThisToo').filter(command => command.reason === id).at(-1)?.had ?? one('me')?.had.includes(id) ?? false;

/** “I had this too” on the one card that is read now: another takes its place, so the button waits a moment. */
export function HadIt({ card }: { card: ReasonRecord }) {
  return <Had card={card} ready={useSettled(card.id)} />;
}

function Had({ card, ready }: { card: ReasonRecord; ready: boolean }) {
  if (isMine(card)) return <span class="chip plain">{wording.seat.yours}</span>;
  const on = had(card.id);
  return (
    <button type="button" class="btn had" aria-pressed={on} aria-disabled={!ready} onClick={() => ready && void act('hadThisToo', { reason: card.id, had: !on })}>
      {on ? `✓ ${wording.seat.hadThisToo}` : wording.seat.hadThisToo}
    </button>
  );
}

const others = (n: number) => n > 0 && <span class="muted small">{plural(wording.seat.peopleHad, n)}</span>;

/** The card the room is listening to. */
export function Current({ reason, small }: { reason: string | undefined; small?: boolean }) {
  const card = reason === undefined ? undefined : get('reason', reason);
  if (!card) return null;
  const share = one('share');
  return (
    <article class={`card current${small ? ' small-card' : ''}`}>
      {!small && !share?.additionsEndAt && <h1 class="sr">{wording.seat.justShared}</h1>}
      {whose(card) && <p class="caps fail">{whose(card)}</p>}
      <p key={card.id} class="words big serif">{card.text}</p>
      <Sensed card={card} />
      <Folded card={card} />
      <div class="row"><HadIt card={card} />{others(card.had)}</div>
      {had(card.id) && !isMine(card) && ownUnshared.value.length > 0 && (
        <details class="fold"><summary>{wording.seat.foldMine}</summary>
          <ul class="cards">{ownUnshared.value.map(mine => (
            <li key={mine.id} class="mycard"><p class="words grow">{mine.text}</p><span class="does">
              <button type="button" class="btn small" onClick={() => void act('hadThisToo', { reason: card.id, mine: mine.id, had: true })}>{wording.seat.theSame}</button></span></li>
          ))}</ul></details>
      )}
    </article>
  );
}

export function Folded({ card }: { card: ReasonRecord }) {
  return card.also.length > 0 ? <ul class="also small muted">{card.also.map((text, at) => <li key={at}>{text}</li>)}</ul> : null;
}

/** The cards on the table, last shared first. Only a card that changes draws again. */
export function SharedSoFar({ except, title }: { except?: string | undefined; title: string }) {
  const order = onTheTable.value;
  const shown = useMemo(() => without(order, except), [order, except]);
  if (shown.length === 0) return null;
  return (
    <section class="mine"><h2 class="caps">{title}, {plural(wording.seat.cards, order.length)}</h2>
      <Long ordered class="cards" ids={shown} row={SharedCard} /></section>
  );
}

function SharedCard({ id }: { id: string }) {
  const card = get('reason', id);
  if (!card) return null;
  return (
    <li class="mycard" data-row={id}>
      <div class="grow"><p class="words">{card.text}</p><Sensed card={card} /><Folded card={card} />
        <p class="row tags small muted"><bdi>{whose(card)}</bdi> {others(card.had)}</p></div>
      <span class="does"><Had card={card} ready /></span>
    </li>
  );
}
