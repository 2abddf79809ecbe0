import { Fragment } from 'preact';
import { act, shortId, typing } from '../../actions.ts';
import { secondsUntil } from '../../clock.ts';
import { draft } from '../../drafts.ts';
import { own, ownUnshared } from '../../mine.ts';
import { later } from '../../parts/later.tsx';
import { TextBox } from '../../parts/TextBox.tsx';
import { one } from '../../store.ts';
import { author } from '../../words.ts';
import { Head } from './Head.tsx';
import { MyTurn } from './MyTurn.tsx';
import { PodKept } from './PodKept.tsx';
import { Rank } from './Rank.tsx';
import { Current, SharedSoFar } from './Shared.tsx';
import { fill } from '../../say.ts';

/** Only very large rooms sit in pods. */
const Pod = later(() => import('./Pod.tsx').then(part => part.Pod));

/** The round: one card at a time, everybody in turn. */
export function Share() {
  return one('pod') ? <Pod /> : <Round />;
}

function Round() {
  const share = one('share');
  const me = one('me');
  const anonymous = one('session')?.anonymous ?? false;
  const adding = share?.additionsEndAt;
  // One's own turn, and the minute of additions, are pages of their own, as a phase is: nothing on them was moved there from the round (LK2).
  if (me?.myTurn && !adding) return <Fragment key="turn"><MyTurn /><SharedSoFar except={share?.current} title={wording.seat.sharedSoFar} /></Fragment>;
  return (
    <Fragment key={adding ? 'adding' : 'round'}>
      {adding ? <Additions until={adding} />
        : share?.current === undefined ? <Head title={share?.over ? wording.seat.allOnTable : anonymous ? wording.seat.comeNameless : share?.turn ? fill(wording.seat.begins, { name: author(share.turn) }) : wording.seat.comeUp} failed>{share?.over ? wording.seat.goesOn : wording.seat.listenFirst}</Head>
        : null}
      <Current reason={share?.current} />
      {!adding && share?.current !== undefined && share.over && <p class="small next"><strong>{wording.seat.allOnTable}</strong> <span class="muted">{wording.seat.goesOn}</span></p>}
      {!anonymous && !adding && share && !share.over && <p class="muted small next">
        {share.turn && share.current !== undefined && <>{fill(wording.seat.nowIs, { name: author(share.turn) })} </>}
        {share.next.length > 0 && fill(wording.seat.thenAre, { names: share.next.map(seat => seat.seat === me?.seat ? wording.seat.you : author(seat)).join(' · ') })}
      </p>}
      {!adding && ownUnshared.value.length > 0 && (
        <section class="mine">
          <h2 class="caps">{anonymous ? wording.seat.oneMayBeNext : wording.seat.yoursForTurn}</h2>
          <Rank cards={ownUnshared.value} first={anonymous ? wording.seat.comesFirst : wording.seat.firstToShare} />
        </section>
      )}
      <SharedSoFar except={share?.current} title={wording.seat.sharedSoFar} />
    </Fragment>
  );
}

function Additions({ until }: { until: string }) {
  const text = draft('card');
  const left = secondsUntil(until) ?? 0;
  const add = () => {
    const written = text.peek().trim();
    if (!written) return;
    text.value = '';
    void act('writeReason', { reason: shortId(), text: written });
  };
  return (
    <>
      <Head title={wording.seat.oneMore} failed>{left > 0 ? fill(wording.seat.silenceLeft, { n: left }) : wording.seat.silenceOver}</Head>
      <section class="writing">
        <TextBox text={text} label={wording.seat.oneMoreReason} big lines={2} autofocus placeholder={wording.seat.itFailedBecause} onInput={typing} onEnter={add} />
        <div class="row"><span class="small muted grow">{fill(wording.seat.youWrote, { n: own.value.length })}</span><button type="button" class="btn primary" onClick={add}>{wording.seat.add} <kbd>Enter</kbd></button></div>
      </section>
      <PodKept />
    </>
  );
}
