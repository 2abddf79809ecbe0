import { signal } from '@preact/signals';

/** How long a second press counts as the same press, in milliseconds. */
const samePress = 500;

/** True for a moment after the room was moved. */
export const resting = signal(false);

/** Takes one press of a button or key that moves the room; answers false where it is the same press again. */
export function press(): boolean {
  if (resting.peek()) return false;
  resting.value = true;
  window.setTimeout(() => { resting.value = false; }, samePress);
  return true;
}
