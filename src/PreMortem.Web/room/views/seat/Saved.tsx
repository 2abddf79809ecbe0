import { keeping } from '../../keep.ts';
import { saving, waitingCount } from '../../outbox.ts';

/** The last line of the page: may I close this page? */
export function Saved() {
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
  return <p class="saved small"><i class="dot" aria-hidden="true" />{saving.value === 'saving' ? wording.seat.savingNow : keeping.value ? wording.seat.savedClose : wording.seat.savedKeep}</p>;
}
