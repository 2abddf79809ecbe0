import { useMemo } from 'preact/hooks';
import { Long } from '../../parts/Long.tsx';
import { get, one } from '../../store.ts';
import { wall, without } from '../../wall.ts';
import { YourOwn } from './frame/YourOwn.tsx';
import { Coverage } from './share/Coverage.tsx';
import { Pods } from './share/Pods.tsx';
import { Turn } from './share/Turn.tsx';
import { CurrentCard } from './share/CurrentCard.tsx';
import { SharedCard } from './share/SharedCard.tsx';
import { fill, plural } from '../../say.ts';

function Progress() {
  const share = one('share');
  const counts = one('counts');
  if (!share) return null;
  if (one('pods')) return <p class="desk-progress"><span class="chip plain">{wording.desk.inPods}</span><span>{plural(wording.desk.cardsSentUp, share.shared)}</span></p>;
  return (
    <p class="desk-progress">
      <span class="chip plain">{fill(wording.desk.round, { n: share.round })}</span>
      <span>{plural(wording.desk.cardsShared, share.shared)}</span>
      {counts?.unshared !== undefined && <span class="muted">{fill(wording.desk.stillUnread, { n: counts.unshared })}</span>}
      {share.unheard > 0
        ? <span class="chip hold">{plural(wording.desk.peopleUnheard, share.unheard)}</span>
        : <span class="chip remedy">{wording.desk.everybodyHeard}</span>}
    </p>
  );
}

function Earlier({ but }: { but: string | undefined }) {
  const order = wall.value;
  const shown = useMemo(() => without(order, but), [order, but]);
  if (shown.length === 0) return null;
  return (
    <section aria-label={wording.desk.sharedBefore}>
      <p class="caps">{wording.desk.sharedBefore}</p>
      <Long ordered class="desk-shared" ids={shown} row={SharedCard} />
    </section>
  );
}

/** The round: whose turn, the card being read, what looks alike; earlier cards below, newest first. */
export function Share() {
  const share = one('share');
  const current = share?.current && get('reason', share.current) ? share.current : undefined;
  return (
    <>
      {one('pods') ? <Pods /> : <Turn />}
      <YourOwn />
      <Progress />
      {current && <CurrentCard id={current} />}
      {share?.over && <Coverage />}
      <Earlier but={current} />
    </>
  );
}
