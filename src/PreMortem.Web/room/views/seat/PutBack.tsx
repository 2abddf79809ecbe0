import { useComputed } from '@preact/signals';
import { draft } from '../../drafts.ts';
import { own } from '../../mine.ts';
import { copy } from '../../parts/Leftovers.tsx';
import { Long } from '../../parts/Long.tsx';
import { all, get, one, peek } from '../../store.ts';
import { onTheTable } from '../../wall.ts';
import { Head } from './Head.tsx';
import { Said } from './Said.tsx';
import { Writing } from './Writing.tsx';
import { fill } from '../../say.ts';
import { partWord } from '../../words.ts';

const ask = { label: wording.seat.putBackLabel, placeholder: wording.seat.itFailedBecause };
const boxOf = (part: string) => `part.${part}`;

/** One part that nobody attacked, and one box. It failed too. */
export function PutBack({ id }: { id: string }) {
  const part = get('plan', id);
  const said = useComputed(() => onTheTable.value.filter(card => peek('reason', card)?.part === id)).value;
  if (!part) return null;
  const pending = own.value.filter(card => card.onItsWay && !card.shared && card.part === id);
  return (
    <>
      <Head title={wording.seat.itFailedToo} failed>{fill(wording.seat.nobodyAttacked, { part: id })}</Head>
      <blockquote class="card put-back serif"><span class="word">{partWord(part)} </span>{part.text}</blockquote>
      {one('putBack')?.part !== id && <p class="small muted" role="status">{wording.seat.roomWentOn}</p>}
      <Writing aside part={id} box={boxOf(id)} ask={ask} />
      {said.length + pending.length > 0 && <section class="mine" aria-label={fill(wording.seat.against, { part: id })}>
        <h2 class="caps">{fill(wording.seat.saidSoFar, { n: said.length + pending.length })}</h2>
        {pending.length > 0 && <ol class="cards">{pending.map(card => <li key={card.id} class="mycard on-its-way"><p class="words grow">{card.text}</p></li>)}</ol>}
        {said.length > 0 && <Long ordered class="cards" ids={said} row={Said} />}</section>}
    </>
  );
}

/** Words that were begun about a part when the room went on: they are their writer's, so they stay in sight. */
export function Begun({ except }: { except?: string | undefined }) {
  const begun = all('plan').filter(part => part.putBack && part.id !== except && draft(boxOf(part.id)).value.trim());
  if (begun.length === 0) return null;
  return (
    <section class="leftovers card" aria-label={wording.seat.keptForYou}>{begun.map(part => (
      <div key={part.id} class="leftover"><p class="caps">{fill(wording.seat.begunAbout, { part: part.id })}</p><p class="words">{draft(boxOf(part.id)).value}</p>
        <div class="row"><button type="button" class="btn" onClick={() => void copy(draft(boxOf(part.id)).peek())}>{wording.seat.copy}</button>
          <button type="button" class="btn quiet" onClick={() => { draft(boxOf(part.id)).value = ''; }}>{wording.seat.letGo}</button></div></div>
    ))}</section>
  );
}
