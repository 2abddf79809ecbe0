import { items, kindWords } from '../../parts/looked.ts';
import { Head } from './Head.tsx';
import { Now, Other, OtherSign } from './review/Looked.tsx';
import { Since, since } from './review/Since.tsx';
import { answered } from './review/SignAnswer.tsx';
import { useHeld } from './review/useHeld.ts';
import { Writing } from './Writing.tsx';
import { fill } from '../../say.ts';

/** Weeks later: what we see of the early signs, what became of what was due, and any new reason. */
export function Review() {
  const list = items();
  const now = list.find(item => item.now);
  const { shown, watch } = useHeld(now?.id);
  const item = list.find(one => one.id === shown);
  const signs = list.filter(one => one.kind === 'sign');
  const others = list.filter(one => one.kind !== 'sign' && one.id !== item?.id);
  return (
    <>
      <Head title={item ? kindWords[item.kind].ask : signs.length > 0 ? wording.seat.whichSigns : wording.seat.whatSince}>
        {item ? undefined : list.length > 0 ? wording.seat.oneAtATime : wording.seat.nothingDue}</Head>
      <div class="stack" {...watch}>
        {item && <Now key={item.id} item={item} />}
        {now && item && now.id !== item.id && <p class="small muted" role="status">{wording.seat.roomWentOn}</p>}
        {signs.some(sign => sign.id !== item?.id) && <section class="mine">
          <h2 class="caps">{item ? wording.seat.otherSigns : wording.seat.earlySigns} · {fill(wording.seat.answeredOf, { n: signs.filter(sign => answered(sign.risk ?? '')).length, of: signs.length })}</h2>
          <div class="stack">{signs.filter(sign => sign.id !== item?.id).map(sign => <OtherSign key={sign.id} item={sign} />)}</div>
        </section>}
      </div>
      {others.length > 0 && <section class="mine"><h2 class="caps">{wording.seat.alsoLooked}</h2>
        <ol class="cards">{others.map(other => <Other key={other.id} item={other} />)}</ol></section>}
      <section class="mine"><h2 class="caps">{wording.seat.whatSince}</h2><Writing aside ask={since} /></section>
      <Since />
    </>
  );
}
