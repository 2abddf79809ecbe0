import { secondsUntil } from '../../clock.ts';
import { useLanding } from '../../parts/landing.ts';
import type { ReasonRecord } from '../../protocol.ts';
import { get, one } from '../../store.ts';
import { wallInOrder, without } from '../../wall.ts';
import { author, whose } from '../../words.ts';
import { Answered } from './Answered.tsx';
import { Before } from './Before.tsx';
import { Fit } from './Fit.tsx';
import { Pile } from './Pile.tsx';
import { Pods } from './Pods.tsx';
import { Wall } from './Wall.tsx';
import { fill, plural } from '../../say.ts';

/** A card longer than this needs the room below it too, in characters. */
const long = 280;

/**
 * The card being read, and the ones before it. Nothing tells whose it is in an anonymous room.
 * The last card of the round opens the silent minute at once, so it stays in sight under the question.
 */
export function Share() {
  return one('pods') ? <Pods /> : <Round />;
}

function Round() {
  const share = one('share');
  const unshared = one('counts')?.unshared;
  const card = share?.current === undefined ? undefined : get('reason', share.current);
  const before = without(wallInOrder.value, card?.id);
  const lands = useLanding(card ? [card.id] : []);
  const total = share && unshared !== undefined ? share.shared + unshared : undefined;
  const left = share?.additionsEndAt ? secondsUntil(share.additionsEndAt) ?? 0 : undefined;
  const over = left === 0 || (share?.over && left === undefined);
  const room = !over && (card?.text.length ?? 0) > long;
  return (
    <Wall right={share && `${fill(wording.desk.round, { n: share.round })} · ${fill(total === undefined ? wording.screen.nShared : wording.screen.ofShared, { n: share.shared, of: total ?? 0 })}`} line={<Pile toCome={unshared ?? 0} />}
      foot={!room && !over && left === undefined && <Before cards={before} />}>
      {over ? <><p class="wall-big serif">{wording.seat.allOnTable}</p><Answered /></>
        : left !== undefined
        ? <><p class="wall-big serif">{wording.seat.oneMore}</p><p class="wall-number">{left} <span class="muted">{wording.screen.secondsSilence}</span></p>
            {card && <><p class="fail-words wall-author"><bdi>{whose(card) || wording.screen.lastCard}</bdi>{card.tacit && ` · ${wording.parts.sensed}`}</p>
              <Fit key={card.id} max={40} class="serif"><p class="words">{card.text}</p></Fit></>}</>
        : card ? <Read key={card.id} card={card} lands={lands(card.id)} />
        : <p class="wall-big serif">{share?.turn ? fill(wording.seat.begins, { name: author(share.turn) }) : wording.screen.oneAtATime}</p>}
    </Wall>
  );
}

function Read({ card, lands }: { card: ReasonRecord; lands: boolean }) {
  return (
    <>
      {whose(card) && <p class="fail-words wall-author">{whose(card)}</p>}
      <Fit max={68} class={`serif${lands ? ' landing' : ''}`}><p class="words">{card.text}</p></Fit>
      {card.tacit && <p class="wall-note hold-words">{wording.screen.sensedWall}</p>}
      <p class="wall-note had-words">{card.had > 0 ? plural(wording.screen.hadSame, card.had) : '\u00a0'}</p>
    </>
  );
}
