import { isRestarting } from '../connection.ts';
import { saving, waitingCount } from '../outbox.ts';

const words = () => {
  if (saving.value === 'offline' && isRestarting.value) return { dot: 'hold', text: 'The program is being restarted; your cards are safe', state: 'restarting' };
  switch (saving.value) {
    case 'saved': return { dot: '', text: 'saved' };
    case 'saving': return { dot: 'hold', text: 'saving' };
    case 'unsaved': return { dot: 'fail', text: `not saved yet, ${waitingCount.value} waiting` };
    case 'connecting': return { dot: 'hold', text: 'connecting' };
    case 'offline': return { dot: 'fail', text: waitingCount.value > 0 ? `offline, ${waitingCount.value} waiting` : 'offline' };
  }
};

/** Always in sight: whether what was typed is safe. Not said aloud at each card; what matters of it is (AX7). */
export function ConnectionState() {
  const { dot, text, state } = { state: saving.value, ...words() };
  return <span class="link-state" role="status" aria-live="off" data-state={state}><i class={`dot ${dot}`} aria-hidden="true" />{text}</span>;
}
