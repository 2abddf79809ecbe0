import { Returned } from '../../parts/Returned.tsx';
import type { PlanRecord } from '../../protocol.ts';
import { all, get, one } from '../../store.ts';
import { count } from '../../words.ts';
import { Fit } from './Fit.tsx';
import { Wall } from './Wall.tsx';

/** Risks taking shape; parts of the plan lighting up as something goes against them. */
export function Form() {
  const risks = all('risk').sort((a, b) => a.order - b.order);
  const parts = all('plan').sort((a, b) => a.order - b.order);
  const unplaced = one('counts')?.unplaced ?? 0;
  const asked = one('putBack');
  const part = asked && get('plan', asked.part);
  if (asked && part) return <Asked part={part} reasons={asked.reasons} />;
  const returned = risks.some(risk => risk.returned);
  return (
    <Wall right={`${count(risks.length, 'risk')}${unplaced > 0 ? ` · ${count(unplaced, 'card')} to place` : ''}`}
      foot={parts.length > 0 && <Fit max={18} min={11} class="parts-place"><div class="wall-parts">{parts.map(part => (
        <span key={part.id} class={part.risks.length > 0 ? 'lit' : ''}>{part.text}</span>
      ))}</div></Fit>}>
      {returned && <div class="wall-returned"><Returned /></div>}
      {risks.length === 0
        ? <p class="wall-big serif">The cards become risks.</p>
        : <Fit max={30} min={12}><ul class="wall-risks">{risks.map(risk => (
            <li key={risk.id} class={risk.now ? 'hot' : ''}><strong>{risk.title}</strong><span class="muted">{count(risk.reasons.length, 'card')}{risk.carried && ', known since an earlier meeting'}{parts.length > 0 && risk.parts.length === 0 && ', goes for no part yet'}</span></li>
          ))}</ul></Fit>}
    </Wall>
  );
}

/** A part that nobody attacked, large; below it what comes. */
function Asked({ part, reasons }: { part: PlanRecord; reasons: string[] }) {
  const cards = reasons.flatMap(id => get('reason', id) ?? []).reverse().slice(0, 4);
  return (
    <Wall right={`${part.id} · ${count(reasons.length, 'card')}`} foot={cards.length > 0 && <div class="wall-cards">{cards.map(card => <div key={card.id}><p>{card.text}</p></div>)}</div>}>
      <p class="wall-note">Nobody attacked {part.id}:</p>
      <Fit key={part.id} max={54} min={18} class="serif"><p class="words"><span class="word">{part.word} </span>“{part.text}”</p></Fit>
      <p class="wall-big serif put-back-ask">It failed too. What happened?</p>
    </Wall>
  );
}
