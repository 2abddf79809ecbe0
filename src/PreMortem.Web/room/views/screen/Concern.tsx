import { ids, one } from '../../store.ts';
import { Reveal } from './Reveal.tsx';
import { Wall } from './Wall.tsx';
import { fill, number } from '../../say.ts';

/** Turnout only; on closing, the picture of picks and ranges, the leader's own last. */
export function Concern() {
  const counts = one('counts');
  if (ids('concern').length > 0) return <Wall right={wording.screen.likelihoodImpact}><Reveal of="concern" /></Wall>;
  return (
    <Wall>
      <p class="wall-big serif">{wording.seat.concernTitle}</p>
      <p class="wall-number">{number(counts?.answered ?? 0)} <span class="muted">{fill(wording.screen.ofAnswered, { of: counts?.people ?? 0 })}</span></p>
    </Wall>
  );
}
