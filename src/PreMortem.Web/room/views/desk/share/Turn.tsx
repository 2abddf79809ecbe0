import { one } from '../../../store.ts';
import { say } from '../../../toasts.ts';
import type { Reply, SeatName } from '../../../protocol.ts';
import { useOnce } from '../asking/useOnce.ts';
import { moves } from '../does.ts';
import { useKeys } from '../../../parts/keys.ts';
import { nameOf } from '../words.ts';
import { Additions } from './Additions.tsx';
import { drawn, fill } from '../../../say.ts';

function Next({ seats }: { seats: SeatName[] }) {
  if (seats.length === 0) return null;
  return (
    <p class="small muted">{wording.desk.thenNames} {seats.map((seat, i) => (
      <span key={seat.seat}>{i > 0 && ', '}{nameOf(seat)}{!seat.here && ` (${wording.desk.away})`}</span>))}</p>
  );
}

/** Whose turn it is and the one button that reads the next card. In an anonymous room nothing tells whose card comes. */
export function Turn() {
  const share = one('share');
  const anonymous = one('session')?.anonymous ?? false;
  const [busy, once] = useOnce();
  if (!share) return null;
  const { turn } = share;
  const read = () => once(async () => trouble(await moves('showNext', { after: share.shared }, 'share', true)));
  const skip = (seat: string) => once(async () => trouble(await moves('passTurn', { turn: seat, round: share.round }, 'share', true)));
  const blocked = busy || share.over;
  useKeys({ ' ': !share.over && { says: wording.desk.kNextCard, act: () => { if (!blocked) read(); } } });
  if (share.additionsEndAt) return <Additions endsAt={share.additionsEndAt} />;
  if (share.over) return <section class="card desk-turn"><p class="desk-turn-name">{wording.desk.allRead}</p></section>;
  return (
    <section class="card desk-turn" aria-label={wording.desk.whoseTurn}>
      <div>
        <p class="caps">{anonymous ? wording.desk.next : wording.desk.whoseTurn}</p>
        <p class="desk-turn-name">{anonymous ? wording.desk.cardOfSomebody : nameOf(turn)}
          {turn?.site && <span class="chip plain">{turn.site}</span>}
          {turn && !turn.here && <span class="chip hold">{wording.desk.away}</span>}</p>
        {!anonymous && <Next seats={share.next} />}
        <p class="small muted desk-key-hint">{drawn(wording.desk.spaceShows, { kbd: (key) => <kbd>{key}</kbd> })}</p>
      </div>
      <div class="desk-row">
        {!anonymous && turn && (
          <button type="button" class="btn" aria-disabled={busy} onClick={() => skip(turn.seat)}>{wording.desk.skip}</button>
        )}
        <button type="button" class="btn primary big" aria-disabled={blocked} aria-keyshortcuts="Space" onClick={read}>
          {anonymous ? wording.desk.nextCard : fill(share.round > 1 ? wording.desk.showNextOf : wording.desk.showFirstOf, { name: nameOf(turn), whose: possessive(nameOf(turn)) })}
        </button>
      </div>
    </section>
  );
}

/** Another desk was quicker: what was asked for has happened. */
function trouble(reply: Reply): void {
  if (reply.status === 'refused' && reply.code !== 'phaseMoved') say(reply.message, { tone: 'trouble' });
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}
