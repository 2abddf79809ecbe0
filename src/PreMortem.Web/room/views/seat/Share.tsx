import { act, shortId, typing } from '../../actions.ts';
import { secondsUntil } from '../../clock.ts';
import { draft } from '../../drafts.ts';
import { own, ownUnshared } from '../../mine.ts';
import { TextBox } from '../../parts/TextBox.tsx';
import { one } from '../../store.ts';
import { author } from '../../words.ts';
import { Head } from './Head.tsx';
import { MyTurn } from './MyTurn.tsx';
import { Pod } from './Pod.tsx';
import { PodKept } from './PodKept.tsx';
import { Rank } from './Rank.tsx';
import { Current, SharedSoFar } from './Shared.tsx';

/** The round: one card at a time, everybody in turn. */
export function Share() {
  return one('pod') ? <Pod /> : <Round />;
}

function Round() {
  const share = one('share');
  const me = one('me');
  const anonymous = one('session')?.anonymous ?? false;
  const adding = share?.additionsEndAt;
  if (me?.myTurn && !adding) return <><MyTurn /><SharedSoFar except={share?.current} title="Shared so far" /></>;
  return (
    <>
      {adding ? <Additions until={adding} />
        : share?.over ? <Head title="Every card is on the table." failed>The leader goes on in a moment.</Head>
        : share?.current === undefined ? <Head title={anonymous ? 'Cards come up one at a time, without names.' : share?.turn ? `${author(share.turn)} begins.` : 'Cards come up one at a time.'} failed>Listen first. If you had the same reason, say so with one press.</Head>
        : null}
      <Current reason={share?.current} />
      {!anonymous && !adding && share && <p class="muted small next">
        {share.turn && share.current !== undefined && <>Now: {author(share.turn)}. </>}
        {share.next.length > 0 && <>Then {share.next.map(seat => seat.seat === me?.seat ? 'you' : author(seat)).join(' · ')}.</>}
      </p>}
      {!adding && ownUnshared.value.length > 0 && (
        <section class="mine">
          <h2 class="caps">{anonymous ? 'One of your cards may be next' : 'Yours, for your turn'}</h2>
          <Rank cards={ownUnshared.value} first={anonymous ? 'comes up first' : 'first to share'} />
        </section>
      )}
      <SharedSoFar except={share?.current} title="Shared so far" />
    </>
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
      <Head title="Did the cards bring one more to mind?" failed>In silence once more, {left > 0 ? `${left} s left` : 'time is up'}. What you add goes on the table.</Head>
      <section class="writing">
        <TextBox text={text} label="One more reason" big lines={2} autofocus placeholder="It failed because …" onInput={typing} onEnter={add} />
        <div class="row"><span class="small muted grow">You have written {own.value.length}.</span><button type="button" class="btn primary" onClick={add}>Add <kbd>Enter</kbd></button></div>
      </section>
      <PodKept />
    </>
  );
}
