import { keeping } from '../../../keep.ts';
import { saving, waitingCount } from '../../../outbox.ts';
import { page } from '../../../page.ts';
import { fill } from '../../../say.ts';
import { holdsWords } from '../../../untaken.ts';

function words(): string {
  const waiting = waitingCount.value;
  switch (saving.value) {
    case 'saved': return holdsWords.value ? wording.desk.notAllSaved : wording.desk.everythingSaved;
    case 'saving': return fill(wording.desk.savingToGo, { n: waiting });
    case 'unsaved': return page.shared ? wording.desk.notSavedYetShared : wording.desk.notSavedYet;
    case 'connecting': return wording.desk.connecting;
    case 'offline': return waiting > 0 ? fill(keeping.value ? wording.desk.offlineLaptop : wording.desk.offlinePage, { n: waiting }) : wording.desk.offlineKeep;
  }
}

/** Whether everything the leader did is safe, in words. */
export function Saved() {
  const dot = saving.value === 'saved' && !holdsWords.value ? '' : saving.value === 'offline' || saving.value === 'unsaved' ? ' fail' : ' hold';
  return <p class={`desk-saved is-${saving.value === 'saved' && holdsWords.value ? 'left' : saving.value}`}><i class={`dot${dot}`} aria-hidden="true" /> {words()}</p>;
}
