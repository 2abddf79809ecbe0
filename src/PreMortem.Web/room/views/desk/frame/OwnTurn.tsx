import { ownUnshared } from '../../../mine.ts';
import { get, one } from '../../../store.ts';
import { MyTurn } from '../../seat/MyTurn.tsx';
import { Rank } from '../../seat/Rank.tsx';
import { Share } from '../../seat/Share.tsx';
import { HadIt } from '../../seat/Shared.tsx';

/** The leader's cards in the round: their turn, the silent minute, or the order of what is still to share. */
export function OwnTurn() {
  const share = one('share');
  if (share?.additionsEndAt) return <Share />;
  if (one('me')?.myTurn) return <MyTurn />;
  if (one('pods')) return <p class="muted">{wording.desk.noPod}</p>;
  const current = share?.current ? get('reason', share.current) : undefined;
  return (
    <div class="stack">
      {current && <p class="row"><span class="small muted">{wording.desk.cardBeingRead}:</span><HadIt card={current} /></p>}
      {ownUnshared.value.length > 0 ? <Rank cards={ownUnshared.value} /> : <p class="muted">{wording.desk.noCardLeft}</p>}
    </div>
  );
}
