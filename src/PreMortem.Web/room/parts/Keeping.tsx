import { keeping } from '../keep.ts';

/** Said before it matters: this browser keeps nothing, so only the room does. */
export function Keeping() {
  if (keeping.value) return null;
  return (
    <p class="note hold keeping" role="note">
      {wording.parts.keepsNothing}
    </p>
  );
}
