import { useComputed } from '@preact/signals';
import { all, get, ids, one } from '../../../store.ts';
import { Coverage } from '../share/Coverage.tsx';
import { putPartBack } from './quiet.ts';
import { openRisk } from './selection.ts';
import { partsOf, tie, untie } from './Threatens.tsx';
import { partWord } from '../../../words.ts';
import { fill, plural } from '../../../say.ts';

function Tie({ part }: { part: string }) {
  const risk = openRisk.value ? get('risk', openRisk.value) : undefined;
  if (!risk) return null;
  const tied = partsOf(risk).includes(part);
  return (
    <button type="button" class="link small desk-tie" aria-pressed={tied}
      onClick={() => (tied ? untie(risk, part) : tie(risk, part))}>
      {tied ? `${fill(wording.desk.goesForIt, { risk: `R${risk.number}` })} ✓` : `+ R${risk.number}`}<span class="sr">, {tied ? part : fill(wording.desk.goesForPart, { part })}</span>
    </button>
  );
}

function Part({ id }: { id: string }) {
  const part = get('plan', id);
  if (!part) return null;
  const now = one('putBack')?.part === id;
  const against = part.risks.map((risk) => get('risk', risk)).filter((risk) => risk !== undefined);
  return (
    <li class="desk-plan-part">
      <p class="caps">{partWord(part)} · {part.id}</p>
      <p>{part.text}</p>
      <div class="desk-chips">
        {against.map((risk) => (
          <button key={risk.id} type="button" class="chip fail" title={risk.title} onClick={() => { openRisk.value = risk.id; }}>R{risk.number}</button>
        ))}
        {against.length === 0 && <span class="chip hold">{wording.desk.nobodyAttackedThis}</span>}
        {against.length === 0 && ids('risk').length > 0 && (now
          ? <span class="chip plain">{wording.desk.withTheRoomLow}</span>
          : <button type="button" class="link small" aria-label={`${part.putBack ? wording.desk.putBackAgain : wording.desk.putBackToRoom}: ${id}`} onClick={() => putPartBack(id)}>{part.putBack ? wording.desk.putBackAgain : wording.desk.putBackToRoom}</button>)}
        <Tie part={id} />
      </div>
    </li>
  );
}

/** The theory of action with what stands against each part. */
export function Theory() {
  const order = useComputed(() => [...all('plan')].sort((a, b) => a.order - b.order).map((part) => part.id)).value;
  const unattacked = useComputed(() => all('plan').filter((part) => part.risks.length === 0).length).value;
  return (
    <section class="desk-col desk-theory" aria-label={wording.desk.theory}>
      <p class="caps">{wording.desk.theory}</p>
      {order.length === 0 && <p class="small muted">{wording.desk.noPartsWritten}</p>}
      <ul>{order.map((id) => <Part key={id} id={id} />)}</ul>
      {unattacked > 0 && ids('risk').length > 0 && (
        <p class="small muted">{plural(wording.desk.partsQuiet, unattacked, { of: order.length })}</p>
      )}
      <Coverage small />
    </section>
  );
}
