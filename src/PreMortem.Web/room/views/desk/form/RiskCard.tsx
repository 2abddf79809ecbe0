import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { get, ids } from '../../../store.ts';
import { behind } from '../words.ts';
import { over, takes } from './dragging.ts';
import { place, placeChosen } from './placing.ts';
import { RiskEditor } from './RiskEditor.tsx';
import { chosen, fresh, openRisk } from './selection.ts';
import type { RiskRecord } from '../../../protocol.ts';
import { fill } from '../../../say.ts';

export function PlaceHere({ risk }: { risk: { id: string; number: number } }) {
  const ready = useComputed(() => chosen() !== undefined).value;
  if (!ready) return null;
  return (
    <button type="button" class="btn small desk-place-here" onClick={() => placeChosen(risk.id)}>
      {wording.desk.placeHere}<span class="sr">, {fill(wording.desk.inRisk, { risk: `R${risk.number}` })}</span> <kbd aria-hidden="true">{risk.number}</kbd></button>
  );
}

function Ties({ risk }: { risk: RiskRecord }) {
  return (
    <span class="desk-chips">
      {risk.returned && <span class="chip hold">{wording.desk.backFromVote}</span>}
      {(risk.notClear ?? 0) > 0 && <span class="chip hold">{fill(wording.desk.notClearTo, { n: risk.notClear ?? 0 })}</span>}
      {risk.parts.map((part) => <span key={part} class="chip" title={get('plan', part)?.text}>{part}</span>)}
      {risk.parts.length === 0 && ids('plan').length > 0 && <span class="chip hold">{wording.desk.threatensNothing}</span>}
    </span>
  );
}

/** One risk: a line that takes reasons, or, opened, the place to word it. */
export function RiskCard({ id }: { id: string }) {
  const risk = get('risk', id);
  const isOpen = useComputed(() => openRisk.value === id).value;
  const isOver = useComputed(() => over.value === id).value;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (fresh.peek() !== id) return;
    fresh.value = undefined;
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  if (!risk) return null;
  const heading = (
    <button type="button" class="desk-risk-head" aria-expanded={isOpen} onClick={() => { openRisk.value = isOpen ? undefined : id; }}>
      <b class="desk-risk-number">R{risk.number}</b>
      <span class="desk-risk-title">{isOpen ? <span class="sr">{wording.desk.close} {risk.title}</span> : risk.title || risk.prefill?.title || wording.desk.notNamed}</span>
    </button>
  );
  return (
    <article ref={card} data-open={id} class={`desk-risk${isOpen ? ' is-open' : ''}${isOver ? ' is-over' : ''}`} aria-label={`R${risk.number} ${risk.title}`}
      {...takes(id, (reason) => place(reason, id))}>
      {isOpen ? <RiskEditor risk={risk} heading={heading} /> : (
        <>
          <div class="desk-risk-line">{heading}<Ties risk={risk} /></div>
          <div class="desk-risk-line"><span class="small muted">{behind(risk)}</span><PlaceHere risk={risk} /></div>
        </>
      )}
      {isOpen && <PlaceHere risk={risk} />}
    </article>
  );
}
