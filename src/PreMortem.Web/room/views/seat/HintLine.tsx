import { clock } from '../../clock.ts';
import { editing, ownNewestFirst } from '../../mine.ts';
import { fill } from '../../say.ts';

/** One question about the newest card, on a line that is always there, so that nothing moves when it comes. In the grace the line says so. */
export function HintLine() {
  const card = ownNewestFirst.value[0];
  const hint = card && editing.value !== card.id ? card.hint : undefined;
  const { state, seconds } = clock.value;
  if (state === 'grace') return <p class="hint-line timer-words">{fill(wording.seat.timeFinish, { n: seconds })}</p>;
  return (
    <p class="hint-line small muted">
      {card && hint && <><button type="button" class="chip hold hint" onClick={() => { editing.value = card.id; }}>{hint.question}</button> {wording.seat.hintLast}</>}
    </p>
  );
}
