import { useRef, useState } from 'preact/hooks';

/** How long after the last key or touch in a box the page waits, in milliseconds. */
const moment = 500;

const isBox = (target: EventTarget | null) => target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(target.tagName);

/** What the room is on, but never while somebody types: then what stood there stays until the box is left. */
export function useHeld(now: string | undefined) {
  const [held, hold] = useState<{ id: string | undefined }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = held ? held.id : now;
  return {
    shown,
    watch: {
      onFocusIn(event: FocusEvent) {
        if (!isBox(event.target)) return;
        clearTimeout(timer.current);
        if (!held) hold({ id: now });
      },
      onFocusOut(event: FocusEvent) {
        if (isBox(event.target)) timer.current = setTimeout(() => hold(undefined), moment);
      },
    },
  };
}
