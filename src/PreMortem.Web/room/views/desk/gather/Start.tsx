import { one } from '../../../store.ts';
import { goOn } from '../frame/Gate.tsx';
import { nextItem } from '../frame/Moves.tsx';
import { resting } from '../frame/press.ts';
import { lowerFirst } from '../words.ts';
import { fill, plural } from '../../../say.ts';

/** The one big button before the meeting. */
export function Start() {
  const next = nextItem();
  const here = one('counts')?.here ?? 0;
  if (!next) return null;
  return (
    <div class="desk-start">
      <button type="button" class="btn primary desk-start-button" aria-keyshortcuts="N" aria-disabled={resting.value} onClick={() => goOn()}>{wording.desk.start}</button>
      <p class="muted">{fill(wording.desk.firstComes, { here: plural(wording.everybody.here, here), phase: lowerFirst(next.title), minutes: plural(wording.desk.minutes, next.minutes) })}</p>
    </div>
  );
}
