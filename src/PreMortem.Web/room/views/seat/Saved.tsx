import { keeping } from '../../keep.ts';
import { saving, waitingCount } from '../../outbox.ts';
import { toasts } from '../../toasts.ts';
import { holdsWords } from '../../untaken.ts';

/** Why not everything is saved although nothing waits: words that the room did not take, or what it has just refused. */
function notTaken(): string | undefined {
  if (holdsWords.value) return keeping.value ? wording.seat.notAllSaved : wording.seat.notAllSavedPage;
  return toasts.value.some(toast => toast.tone === 'trouble') ? wording.seat.lastNotTaken : undefined;
}

/** The last line of the page: may I close this page? */
export function Saved() {
  const left = notTaken();
  const offline = saving.value === 'offline' || saving.value === 'connecting';
  if (offline) return (
    <p class="saved hold small"><i class="dot hold" aria-hidden="true" />
      {waitingCount.value > 0
        ? keeping.value
          ? wording.seat.noLineKept
          : wording.seat.noLinePage
        : wording.seat.noLine}
    </p>
  );
  if (saving.value === 'unsaved') return (
    <p class="saved hold small"><i class="dot hold" aria-hidden="true" />
      {wording.seat.notSavedYet}
    </p>
  );
  if (left && saving.value === 'saved') return <p class="saved hold small"><i class="dot hold" aria-hidden="true" />{left}</p>;
  return <p class="saved small"><i class="dot" aria-hidden="true" />{saving.value === 'saving' ? wording.seat.savingNow : keeping.value ? wording.seat.savedClose : wording.seat.savedKeep}</p>;
}
