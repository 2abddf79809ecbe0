import { saving, waitingCount } from '../outbox.ts';

const words = () => {
  switch (saving.value) {
    case 'saved': return { dot: '', text: 'saved' };
    case 'saving': return { dot: 'hold', text: 'saving' };
    case 'unsaved': return { dot: 'fail', text: `not saved yet, ${waitingCount.value} waiting` };
    case 'connecting': return { dot: 'hold', text: 'connecting' };
    case 'offline': return { dot: 'fail', text: waitingCount.value > 0 ? `offline, ${waitingCount.value} waiting` : 'offline' };
  }
};

/** Always in sight: whether what was typed is safe. */
export function ConnectionState() {
  const { dot, text } = words();
  return <span class="link-state" role="status" data-state={saving.value}><i class={`dot ${dot}`} aria-hidden="true" />{text}</span>;
}
