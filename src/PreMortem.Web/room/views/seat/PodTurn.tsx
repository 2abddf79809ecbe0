import { useEffect, useState } from 'preact/hooks';
import { act } from '../../actions.ts';
import { ownUnshared } from '../../mine.ts';
import { waiting } from '../../outbox.ts';
import { useSettled } from '../../parts/useSettled.ts';
import type { PodRecord } from '../../protocol.ts';
import { one } from '../../store.ts';
import { author } from '../../words.ts';
import { Rank } from './Rank.tsx';
import { drawn, fill } from '../../say.ts';

/** How long a turn may rest before the others are offered to go on without that person, in milliseconds. */
const moment = 20_000;

/** One's own cards that the pod has not heard, weightiest first. */
const untold = (pod: PodRecord) => ownUnshared.value.filter(card => !pod.told.includes(card.id));

/** Whose turn it is in the pod, and the one thing to do about it. */
export function PodTurn({ pod }: { pod: PodRecord }) {
  const anonymous = one('session')?.anonymous ?? false;
  if (!pod.more) {
    return <p class="note pod-note">{pod.heard === 0 ? wording.seat.podNoCards
      : wording.seat.podHeardAll}</p>;
  }
  if (anonymous) return <Drawn pod={pod} />;
  return pod.turn === one('me')?.seat ? <Mine pod={pod} /> : <Others pod={pod} />;
}

/** Pressed once for each turn: what is on its way is not sent again. */
function busy(): boolean {
  return waiting('tellPod').length > 0 || waiting('tellNext').length > 0 || waiting('passTurn').length > 0;
}

function Mine({ pod }: { pod: PodRecord }) {
  const [first, ...others] = untold(pod);
  const settled = useSettled(first?.id);
  if (!first) return null;
  const sent = !settled || busy();
  const tell = (reason: string) => void act('tellPod', { reason }, { phase: 'share' });
  return (
    <section class="turn">
      <div class="card turn-card">
        <h2 class="serif pod-yours">{wording.seat.podYourTurn}</h2>
        <p class="words big serif">{first.text}</p>
        <div class="row">
          <button type="button" class="btn primary big" disabled={sent} onClick={() => tell(first.id)}>{wording.seat.showThis}</button>
          <button type="button" class="btn big" disabled={sent} onClick={() => void act('passTurn', { turn: pod.turn!, round: pod.turns! }, { phase: 'share' })}>{wording.seat.pass}</button>
        </div>
      </div>
      {others.length > 0 && <details><summary>{fill(wording.seat.orShowAnother, { n: others.length })}</summary>
        <ol class="cards">{others.map(card => (
          <li key={card.id} class="mycard"><p class="words grow">{card.text}</p>
            <span class="does"><button type="button" class="btn small" disabled={sent} onClick={() => tell(card.id)}>{wording.seat.showThisOne}</button></span></li>
        ))}</ol></details>}
    </section>
  );
}

function Others({ pod }: { pod: PodRecord }) {
  const turn = pod.mates.find(mate => mate.seat === pod.turn);
  const [rested, setRested] = useState(false);
  const key = `${pod.turn} ${pod.turns}`;
  useEffect(() => {
    setRested(false);
    const timer = setTimeout(() => setRested(true), moment);
    return () => clearTimeout(timer);
  }, [key]);
  const mine = untold(pod);
  return (
    <>
      <div class="card pod-waiting row">
        <p class="grow">{drawn(wording.seat.showsNow, { name: <b>{author(turn)}</b> })}</p>
        {rested && <button type="button" class="btn small" disabled={busy()} onClick={() => void act('passTurn', { turn: pod.turn!, round: pod.turns! }, { phase: 'share' })}>{wording.seat.notHereGoOn}</button>}
      </div>
      {mine.length > 0 && <details><summary>{fill(wording.seat.yoursForTurnN, { n: mine.length })}</summary><Rank cards={mine} first={wording.seat.firstToShow} /></details>}
    </>
  );
}

function Drawn({ pod }: { pod: PodRecord }) {
  const mine = untold(pod);
  const settled = useSettled(`${pod.heard}`);
  const sent = !settled || busy();
  return (
    <>
      <div class="card turn-card">
        <p>{wording.seat.podDrawn} {mine.length > 0 ? wording.seat.podMaybeYours : wording.seat.podNoneYours}</p>
        <div class="row">
          <button type="button" class="btn primary big" disabled={sent} onClick={() => void act('tellNext', { after: pod.heard }, { phase: 'share' })}>{wording.seat.nextCard}</button>
          {mine.length > 0 && <button type="button" class="btn big" disabled={sent} onClick={() => void act('passTurn', {}, { phase: 'share' })}>{wording.seat.notMineNow}</button>}
        </div>
      </div>
      {mine.length > 0 && <details><summary>{fill(wording.seat.yoursUnseen, { n: mine.length })}</summary><Rank cards={mine} first={wording.seat.comesFirst} /></details>}
    </>
  );
}
