import { keeping } from '../keep.ts';

/** Said before it matters: this browser keeps nothing, so only the room does. */
export function Keeping() {
  if (keeping.value) return null;
  return (
    <p class="note hold keeping" role="note">
      This browser keeps nothing for this page: a private window, or its storage is full. What you write is safe once it says “saved”. Until then keep this page open.
    </p>
  );
}
