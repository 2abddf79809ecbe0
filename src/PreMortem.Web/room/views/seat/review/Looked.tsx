import { ItemFace } from '../../../parts/ItemFace.tsx';
import { belongsTo, decided, kindWords, seenBy } from '../../../parts/looked.ts';
import { useSettled } from '../../../parts/useSettled.ts';
import type { ItemRecord } from '../../../protocol.ts';
import { link } from '../../../connection.ts';
import { waiting } from '../../../outbox.ts';
import { get } from '../../../store.ts';
import { answered, SignAnswer } from './SignAnswer.tsx';
import { fill } from '../../../say.ts';

const kept = (risk: string) => link.value !== 'live' && waiting('answerSign').some(command => command.risk === risk);

/** An early sign with one's own answer to it. */
function Sign({ item, ready }: { item: ItemRecord; ready: boolean }) {
  const risk = item.risk ?? '';
  return (
    <>
      <SignAnswer risk={risk} about={get('response', risk)?.response.earlySign ?? ''} ready={ready} />
      <p class="small muted">{kept(risk) ? <span class="hold-words">{wording.seat.keptHere}</span>
        : fill(wording.seat.inRoom, { seen: seenBy(risk) })}</p>
    </>
  );
}

/** What the room is on now. */
export function Now({ item }: { item: ItemRecord }) {
  const ready = useSettled(item.id);
  return (
    <article class="card risk on stack" aria-label={kindWords[item.kind].one}>
      <h2 class="about muted">{belongsTo(item) || kindWords[item.kind].one}</h2>
      <ItemFace item={item} />
      {item.kind === 'sign' ? <Sign item={item} ready={ready} />
        : <p class={decided(item) ? 'saved words' : 'muted'} role="status">{decided(item) || wording.seat.sayInRoom}</p>}
    </article>
  );
}

/** A sign to answer in one's own time. */
export function OtherSign({ item }: { item: ItemRecord }) {
  const own = answered(item.risk ?? '')?.seen;
  return (
    <article class="card risk stack" aria-label={kindWords.sign.one}>
      <h3 class="row about muted"><span class="grow">{belongsTo(item)}</span>{own === undefined && <span class="chip hold">{wording.seat.noAnswerYet}</span>}</h3>
      <ItemFace item={item} />
      <Sign item={item} ready />
    </article>
  );
}

/** What else there is to look at, and what became of it. */
export function Other({ item }: { item: ItemRecord }) {
  return (
    <li class="mycard">
      <div class="grow stack-tight">
        <p class="small muted">{kindWords[item.kind].one}{item.risk && ` · ${belongsTo(item)}`}</p>
        <ItemFace item={item} />
        {item.settled && <p class="small saved words">{decided(item)}</p>}
      </div>
    </li>
  );
}
