import { one } from '../../store.ts';
import { Wall } from './Wall.tsx';
import { fill, number } from '../../say.ts';

export function Confidence() {
  const counts = one('counts');
  const confidence = one('confidence');
  return (
    <Wall>
      <p class="wall-big serif">{wording.seat.confidenceTitle}</p>
      <p class="wall-number">{number(confidence?.answered ?? counts?.answered ?? 0)} <span class="muted">{fill(wording.screen.ofAnswered, { of: confidence?.of ?? counts?.people ?? 0 })}</span></p>
    </Wall>
  );
}
