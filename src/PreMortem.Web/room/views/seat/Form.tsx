import { useComputed } from '@preact/signals';
import { Long } from '../../parts/Long.tsx';
import { all, ids, one } from '../../store.ts';
import { unplaced } from '../../wall.ts';
import { partWord } from '../../words.ts';
import { FormingRisk } from './FormingRisk.tsx';
import { Returned } from '../../parts/Returned.tsx';
import { Head } from './Head.tsx';
import { Begun, PutBack } from './PutBack.tsx';
import { Said } from './Said.tsx';
import { useHeld } from './review/useHeld.ts';
import { fill, plural } from '../../say.ts';

/** Cards become risks. The leader places; everybody else sees it, suggests, and says what they do not recognise. */
export function Form() {
  const order = useComputed(() => all('risk').sort((a, b) => a.order - b.order).map(risk => risk.id));
  const counts = one('counts');
  const { shown, watch } = useHeld(one('putBack')?.part, false);
  if (shown) {
    return (
      <div key="asked" class="stack" {...watch}>
        <PutBack key={shown} id={shown} />
        <Begun except={shown} />
        <details class="card earlier"><summary>{fill(wording.seat.risksSoFar, { n: order.value.length })}</summary><div class="stack">{order.value.map(id => <FormingRisk key={id} id={id} />)}</div></details>
      </div>
    );
  }
  return (
    <>
      <Head title={wording.seat.formTitle} failed>{order.value.length === 0 ? wording.seat.firstOnWay : wording.seat.isEachMeant}</Head>
      <Returned />
      <Begun />
      <div key="risks" class="stack forming">{order.value.map(id => <FormingRisk key={id} id={id} />)}</div>
      <Unplaced />
      {ids('plan').length > 0 && <Against unattacked={counts?.unattacked} />}
    </>
  );
}

function Unplaced() {
  if (unplaced.value.length === 0) return null;
  return (
    <section class="mine"><h2 class="caps">{fill(wording.seat.stillToPlace, { n: unplaced.value.length })}</h2>
      <Long ordered class="cards" ids={unplaced.value} row={Said} /></section>
  );
}

function Against({ unattacked }: { unattacked: number | undefined }) {
  return (
    <section class="mine">
      <h2 class="caps">{wording.seat.planAgainst}{unattacked ? ` · ${plural(wording.seat.partsUnattacked, unattacked)}` : ''}</h2>
      <ul class="against">{all('plan').sort((a, b) => a.order - b.order).map(part => (
        <li key={part.id} class={part.risks.length > 0 ? 'hit' : ''}>
          <span><span class="muted">{partWord(part)}</span> {part.text}</span>
          <span class={`chip ${part.risks.length > 0 ? 'fail' : 'plain'}`}>{part.risks.length > 0 ? plural(wording.seat.risks, part.risks.length) : wording.seat.nobody}</span>
        </li>
      ))}</ul>
    </section>
  );
}
