import { Returned } from '../../parts/Returned.tsx';
import type { PlanRecord } from '../../protocol.ts';
import { all, get, one } from '../../store.ts';
import { partWord } from '../../words.ts';
import { Before } from './Before.tsx';
import { Fit } from './Fit.tsx';
import { PartsLit } from './PartsLit.tsx';
import { RisksInShape } from './RisksInShape.tsx';
import { Wall } from './Wall.tsx';
import { fill, plural } from '../../say.ts';

/** Risks taking shape; parts of the plan lighting up as something goes against them. */
export function Form() {
  const risks = all('risk').sort((a, b) => a.order - b.order);
  const parts = all('plan').sort((a, b) => a.order - b.order);
  const unplaced = one('counts')?.unplaced ?? 0;
  const asked = one('putBack');
  const part = asked && get('plan', asked.part);
  if (asked && part) return <Asked part={part} reasons={asked.reasons} />;
  const lit = parts.filter(one => one.risks.length > 0).length;
  return (
    <Wall right={`${plural(wording.seat.risks, risks.length)}${unplaced > 0 ? ` · ${plural(wording.screen.toPlace, unplaced)}` : ''}`}
      line={lit > 0 && <span>{fill(wording.screen.partsHit, { n: lit, of: parts.length })}</span>}>
      <Returned />
      {risks.length === 0 && parts.length === 0
        ? <p class="wall-big serif">{wording.screen.cardsBecome}</p>
        : <div class="form-wall">
            {risks.length === 0
              ? <p key="none" class="wall-big serif">{wording.screen.cardsBecome}</p>
              : <Fit key="risks" max={36} min={22}><RisksInShape risks={risks} /></Fit>}
            {parts.length > 0 && <Fit key="parts" max={34} min={20}><PartsLit parts={parts} risks={risks} /></Fit>}
          </div>}
    </Wall>
  );
}

/** A part that nobody attacked, large; below it what comes. */
function Asked({ part, reasons }: { part: PlanRecord; reasons: string[] }) {
  return (
    <Wall right={`${part.id} · ${plural(wording.seat.cards, reasons.length)}`} foot={<Before cards={reasons} />}>
      <p class="wall-note">{fill(wording.screen.nobodyAttacked, { part: part.id })}</p>
      <Fit key={part.id} max={60} class="serif"><p class="words"><span class="word">{partWord(part)} </span>“{part.text}”</p></Fit>
      <p class="wall-big serif put-back-ask">{wording.seat.itFailedToo}</p>
    </Wall>
  );
}
