import { keeping } from '../../keep.ts';
import { saving, waitingCount } from '../../outbox.ts';

/** The last line of the page: may I close this page? */
export function Saved() {
  const offline = saving.value === 'offline' || saving.value === 'connecting';
  if (offline) return (
    <p class="saved hold small"><i class="dot hold" aria-hidden="true" />
      {waitingCount.value > 0
        ? keeping.value
          ? 'No line to the room just now. What you wrote is kept on this device and goes out by itself.'
          : 'No line to the room just now. What you wrote stands only on this page. Keep it open; it goes out by itself.'
        : 'No line to the room just now. Go on; it comes back by itself.'}
    </p>
  );
  if (saving.value === 'unsaved') return (
    <p class="saved hold small"><i class="dot hold" aria-hidden="true" />
      Not saved yet: the server cannot write just now. What you wrote is kept on this device and goes out by itself. Write on.
    </p>
  );
  return <p class="saved small"><i class="dot" aria-hidden="true" />{saving.value === 'saving' ? 'Saving…' : `Saved. ${keeping.value ? 'You can close this page and come back to your seat.' : 'Keep this page open: this browser would not find your seat again.'}`}</p>;
}
