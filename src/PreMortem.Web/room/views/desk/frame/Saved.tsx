import { keeping } from '../../../keep.ts';
import { saving, waitingCount } from '../../../outbox.ts';

function words(): string {
  const waiting = waitingCount.value;
  switch (saving.value) {
    case 'saved': return 'Everything saved';
    case 'saving': return `Saving, ${waiting} to go`;
    case 'unsaved': return 'Not saved yet. The server cannot write: make room on its disk. What you did is kept here and goes out by itself.';
    case 'connecting': return 'Connecting…';
    case 'offline': return waiting > 0 ? `Offline. ${waiting} kept on this ${keeping.value ? 'laptop' : 'page'} until the line is back` : 'Offline. Keep the page open';
  }
}

/** Whether everything the leader did is safe, in words. */
export function Saved() {
  const dot = saving.value === 'saved' ? '' : saving.value === 'offline' || saving.value === 'unsaved' ? ' fail' : ' hold';
  return <p class={`desk-saved is-${saving.value}`}><i class={`dot${dot}`} aria-hidden="true" /> {words()}</p>;
}
