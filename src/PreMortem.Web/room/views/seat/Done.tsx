import { act } from '../../actions.ts';
import { latest } from '../../outbox.ts';
import { one } from '../../store.ts';

/** “I'm done” in a phase that has something to finish. It binds nobody, and begins anew in the next phase. */
export function Done({ words = wording.seat.doneForNow }: { words?: string }) {
  const done = latest('imDone')?.done ?? one('me')?.done ?? false;
  if (one('me')?.leader) return null;
  return (
    <div class="done-row"><button type="button" class="btn" aria-pressed={done} onClick={() => void act('imDone', { done: !done })}>
      {done ? `✓ ${words}` : words}</button>
      {done && <span class="small muted">{wording.seat.goOnSame}</span>}</div>
  );
}
