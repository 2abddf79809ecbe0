import { useComputed } from '@preact/signals';
import { all, get, ids, one } from '../../../store.ts';
import { Coverage } from '../share/Coverage.tsx';
import { inWords } from '../words.ts';
import { putPartBack } from './quiet.ts';
import { openRisk } from './selection.ts';
import { partsOf, tie, untie } from './Threatens.tsx';

function Tie({ part }: { part: string }) {
  const risk = openRisk.value ? get('risk', openRisk.value) : undefined;
  if (!risk) return null;
  const tied = partsOf(risk).includes(part);
  return (
    <button type="button" class="link small desk-tie" aria-pressed={tied}
      onClick={() => (tied ? untie(risk, part) : tie(risk, part))}>
      {tied ? `R${risk.number} goes for it ✓` : `+ R${risk.number}`}<span class="sr">, {tied ? part : `goes for ${part}`}</span>
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
      <p class="caps">{part.word} · {part.id}</p>
      <p>{part.text}</p>
      <div class="desk-chips">
        {against.map((risk) => (
          <button key={risk.id} type="button" class="chip fail" title={risk.title} onClick={() => { openRisk.value = risk.id; }}>R{risk.number}</button>
        ))}
        {against.length === 0 && <span class="chip hold">nobody attacked this</span>}
        {against.length === 0 && ids('risk').length > 0 && (now
          ? <span class="chip plain">with the room</span>
          : <button type="button" class="link small" aria-label={`${part.putBack ? 'put back again' : 'put back to the room'}: ${id}`} onClick={() => putPartBack(id)}>{part.putBack ? 'put back again' : 'put back to the room'}</button>)}
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
    <section class="desk-col desk-theory" aria-label="Theory of action">
      <p class="caps">Theory of action</p>
      {order.length === 0 && <p class="small muted">This plan has no parts written down. Add them on its page after the meeting, and tie the risks to them there.</p>}
      <ul>{order.map((id) => <Part key={id} id={id} />)}</ul>
      {unattacked > 0 && ids('risk').length > 0 && (
        <p class="small muted">{inWords(unattacked)} of {order.length} parts {unattacked === 1 ? 'has' : 'have'} nothing against {unattacked === 1 ? 'it' : 'them'}.
          Put one back to the room before you move on.</p>
      )}
      <Coverage small />
    </section>
  );
}
