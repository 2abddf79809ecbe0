import { ids, one } from '../../store.ts';
import { Reveal } from './Reveal.tsx';
import { Wall } from './Wall.tsx';

/** Turnout only; on closing, the picture of picks and ranges, the leader's own last. */
export function Concern() {
  const counts = one('counts');
  if (ids('concern').length > 0) return <Wall right="Likelihood by impact on the aim"><Reveal of="concern" /></Wall>;
  return (
    <Wall>
      <p class="wall-big serif">Which two or three worry you most?</p>
      <p class="wall-number">{counts?.answered ?? 0} <span class="muted">of {counts?.people ?? 0} have answered</span></p>
    </Wall>
  );
}
