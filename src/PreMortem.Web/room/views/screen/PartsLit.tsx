import type { PlanRecord, RiskRecord } from '../../protocol.ts';
import { fill } from '../../say.ts';

/** So many stand below each other in letters that carry ten metres; up to `roomy` each has two lines. */
const most = 15, roomy = 6;

/** The parts of the plan, each lit once a risk goes against it. Of a long plan those that nobody attacked come first: they are what the room is to look at. */
export function PartsLit({ parts, risks }: { parts: readonly PlanRecord[]; risks: readonly RiskRecord[] }) {
  const numbers = new Map(risks.map(risk => [risk.id, risk.number]));
  const long = parts.length > most;
  const shown = long ? [...parts].sort((a, b) => Number(a.risks.length > 0) - Number(b.risks.length > 0)).slice(0, most - 1) : parts;
  return (
    <ul class={`wall-parts${parts.length <= roomy ? ' roomy' : ''}`}>
      {shown.map(part => (
        <li key={part.id} class={part.risks.length > 0 ? 'lit' : ''}>
          <span>{part.id}</span>
          <span class="text">{part.text}</span>
          <b>{part.risks.flatMap(id => numbers.get(id) ?? []).sort((a, b) => a - b).slice(0, 3).map(number => `R${number}`).join(' ')}</b>
        </li>
      ))}
      {long && <li class="more">{fill(wording.desk.andMore, { n: parts.length - shown.length })}</li>}
    </ul>
  );
}
