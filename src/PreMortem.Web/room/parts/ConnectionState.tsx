import { isRestarting } from '../connection.ts';
import { saving, waitingCount } from '../outbox.ts';
import { fill } from '../say.ts';
import { holdsWords } from '../untaken.ts';

const words = () => {
  if (saving.value === 'offline' && isRestarting.value) return { dot: 'hold', text: wording.parts.restarting, state: 'restarting' };
  switch (saving.value) {
    case 'saved': return holdsWords.value ? { dot: 'hold', text: wording.parts.notAllSaved, state: 'left' } : { dot: '', text: wording.parts.saved };
    case 'saving': return { dot: 'hold', text: wording.parts.saving };
    case 'unsaved': return { dot: 'fail', text: fill(wording.parts.unsavedWaiting, { n: waitingCount.value }) };
    case 'connecting': return { dot: 'hold', text: wording.parts.connecting };
    case 'offline': return { dot: 'fail', text: waitingCount.value > 0 ? fill(wording.parts.offlineWaiting, { n: waitingCount.value }) : wording.parts.offline };
  }
};

/** Always in sight: whether what was typed is safe. Not said aloud at each card; what matters of it is (AX7). */
export function ConnectionState() {
  const { dot, text, state } = { state: saving.value, ...words() };
  return <span class="link-state" role="status" aria-live="off" data-state={state}><i class={`dot ${dot}`} aria-hidden="true" />{text}</span>;
}
