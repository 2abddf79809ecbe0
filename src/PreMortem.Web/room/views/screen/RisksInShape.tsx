import { useLanding } from '../../parts/landing.ts';
import type { RiskRecord } from '../../protocol.ts';
import { fill, plural } from '../../say.ts';

/** More do not stand on a wall in letters that carry ten metres. */
const most = 8;

/** The risks in their order, the one the leader is on with its words; of many the newest. */
export function RisksInShape({ risks }: { risks: readonly RiskRecord[] }) {
  const lands = useLanding(risks.map(risk => risk.id));
  const late = risks.length > most ? risks.slice(1 - most) : risks;
  const now = risks.find(risk => risk.now);
  const shown = now && !late.includes(now) ? [now, ...late.slice(1)] : late;
  return (
    <ul class="wall-risks">
      {risks.length > shown.length && <li class="more">{fill(wording.desk.andMore, { n: risks.length - shown.length })}</li>}
      {shown.map(risk => (
        <li key={risk.id} class={`${risk.now ? 'hot' : ''}${lands(risk.id) ? ' landing' : ''}`}>
          <span class="number">R{risk.number}</span>
          <span class="title">{risk.title}</span>
          {risk.now && <p class="shape"><span class="cards-of">{plural(wording.seat.cards, risk.reasons.length)}{said(risk) && ' · '}</span>{said(risk)}</p>}
        </li>
      ))}
    </ul>
  );
}

/** What is written so far: because, happened, led to. */
const said = ({ cause, event, consequence }: RiskRecord): string => [cause && `${wording.seat.because} ${cause}`, event, consequence].filter(Boolean).join(', ');
