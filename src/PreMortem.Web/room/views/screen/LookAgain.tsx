import { all, one } from '../../store.ts';
import { Fit } from './Fit.tsx';
import { Wall } from './Wall.tsx';

export function LookAgain() {
  const lenses = all('lens').sort((a, b) => a.order - b.order);
  const now = lenses.findIndex(lens => lens.now);
  const lens = lenses[now];
  return (
    <Wall right={lenses.length > 1 && now >= 0 && `Question ${now + 1} of ${lenses.length}`}
      foot={<p class="wall-note">Still alone, still in silence. {one('counts')?.reasons ?? 0} reasons so far.</p>}>
      <Fit key={lens?.slug} max={72} class="serif landing"><p>{lens?.question ?? 'Look again.'}</p>{lens?.help && <p class="sub muted">{lens.help}</p>}</Fit>
    </Wall>
  );
}
