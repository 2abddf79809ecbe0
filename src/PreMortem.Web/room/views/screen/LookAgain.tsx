import { all, one } from '../../store.ts';
import { Fit } from './Fit.tsx';
import { Wall } from './Wall.tsx';
import { fill, plural } from '../../say.ts';

export function LookAgain() {
  const lenses = all('lens').sort((a, b) => a.order - b.order);
  const now = lenses.findIndex(lens => lens.now);
  const lens = lenses[now];
  return (
    <Wall right={lenses.length > 1 && now >= 0 && fill(wording.desk.questionOf, { n: now + 1, of: lenses.length })}
      foot={<p class="wall-note">{wording.seat.stillAlone} {plural(wording.screen.reasonsSoFar, one('counts')?.reasons ?? 0)}</p>}>
      <Fit key={lens?.slug} max={72} class="serif landing"><p>{lens?.question ?? `${wording.seat.lookAgain}.`}</p>{lens?.help && <p class="sub muted">{lens.help}</p>}</Fit>
    </Wall>
  );
}
