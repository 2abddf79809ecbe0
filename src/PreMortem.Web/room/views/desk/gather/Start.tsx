import { one } from '../../../store.ts';
import { goOn } from '../frame/Gate.tsx';
import { nextItem } from '../frame/Moves.tsx';
import { resting } from '../frame/press.ts';
import { lowerFirst, many } from '../words.ts';

/** The one big button before the meeting. */
export function Start() {
  const next = nextItem();
  const here = one('counts')?.here ?? 0;
  if (!next) return null;
  return (
    <div class="desk-start">
      <button type="button" class="btn primary desk-start-button" aria-keyshortcuts="N" aria-disabled={resting.value} onClick={() => goOn()}>Start</button>
      <p class="muted">{many(here, 'person', 'people')} here. First comes: {lowerFirst(next.title)}, {many(next.minutes, 'minute')}.
        {' '}Late people land where the room is.</p>
    </div>
  );
}
