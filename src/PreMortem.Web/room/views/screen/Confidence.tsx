import { one } from '../../store.ts';
import { Wall } from './Wall.tsx';

export function Confidence() {
  const counts = one('counts');
  const confidence = one('confidence');
  return (
    <Wall>
      <p class="wall-big serif">How sure are you that this plan reaches its aim?</p>
      <p class="wall-number">{confidence?.answered ?? counts?.answered ?? 0} <span class="muted">of {confidence?.of ?? counts?.people ?? 0} answered</span></p>
    </Wall>
  );
}
