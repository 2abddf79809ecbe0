import { useComputed } from '@preact/signals';
import { Long } from '../../parts/Long.tsx';
import { all, ids, one } from '../../store.ts';
import { unplaced } from '../../wall.ts';
import { count } from '../../words.ts';
import { FormingRisk } from './FormingRisk.tsx';
import { Returned } from '../../parts/Returned.tsx';
import { Head } from './Head.tsx';
import { Begun, PutBack } from './PutBack.tsx';
import { Said } from './Said.tsx';
import { useHeld } from './review/useHeld.ts';

/** Cards become risks. The leader places; everybody else sees it, suggests, and says what they do not recognise. */
export function Form() {
  const order = useComputed(() => all('risk').sort((a, b) => a.order - b.order).map(risk => risk.id));
  const counts = one('counts');
  const { shown, watch } = useHeld(one('putBack')?.part, false);
  if (shown) {
    return (
      <div class="stack" {...watch}>
        <PutBack key={shown} id={shown} />
        <Begun except={shown} />
        <details class="card earlier"><summary>The risks so far, {order.value.length}</summary><div class="stack">{order.value.map(id => <FormingRisk key={id} id={id} />)}</div></details>
      </div>
    );
  }
  return (
    <>
      <Head title="The cards become risks" failed>{order.value.length === 0 ? 'The first one is on its way.' : 'Is each one what you meant? Say so where it is not.'}</Head>
      <Returned />
      <Begun />
      <div class="stack">{order.value.map(id => <FormingRisk key={id} id={id} />)}</div>
      <Unplaced />
      {ids('plan').length > 0 && <Against unattacked={counts?.unattacked} />}
    </>
  );
}

function Unplaced() {
  if (unplaced.value.length === 0) return null;
  return (
    <section class="mine"><h2 class="caps">Still to be placed, {unplaced.value.length}</h2>
      <Long ordered class="cards" ids={unplaced.value} row={Said} /></section>
  );
}

function Against({ unattacked }: { unattacked: number | undefined }) {
  return (
    <section class="mine">
      <h2 class="caps">The plan, and what is against it{unattacked ? ` · ${count(unattacked, 'part')} nobody attacked` : ''}</h2>
      <ul class="against">{all('plan').sort((a, b) => a.order - b.order).map(part => (
        <li key={part.id} class={part.risks.length > 0 ? 'hit' : ''}>
          <span><span class="muted">{part.word}</span> {part.text}</span>
          <span class={`chip ${part.risks.length > 0 ? 'fail' : 'plain'}`}>{part.risks.length > 0 ? count(part.risks.length, 'risk') : 'nobody'}</span>
        </li>
      ))}</ul>
    </section>
  );
}
