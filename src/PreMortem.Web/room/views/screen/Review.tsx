import { TreatRow } from '../../parts/TreatRow.tsx';
import { all } from '../../store.ts';
import { Fit } from './Fit.tsx';
import { Wall } from './Wall.tsx';

/** One item at a time. */
export function Review() {
  const risk = all('risk').find(one => one.now);
  if (!risk) return <Wall><p class="wall-big serif">Which early signs have we seen?</p></Wall>;
  return <Wall><Fit max={34} min={14} class="treat-wall"><p class="serif treat-title">{risk.title}</p><TreatRow risk={risk.id} /></Fit></Wall>;
}
