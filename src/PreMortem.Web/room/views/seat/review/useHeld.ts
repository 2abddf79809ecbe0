import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How long after the last key or touch in a box the page waits, in milliseconds. */
const moment = 500;

const isBox = (target: EventTarget | null) => target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(target.tagName);

const isEmpty = (box: Element | null) => (box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement) && box.value.trim() === '';

/**
 * What the room is on, but never while somebody types: then what stood there stays until the box is left.
 * @param whileEmpty whether it stays also where nothing stands in the box when the room goes on.
 */
export function useHeld(now: string | undefined, whileEmpty = true) {
  const [held, hold] = useState<{ id: string | undefined }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLayoutEffect(() => { if (!whileEmpty && isEmpty(document.activeElement)) hold(undefined); }, [now]);
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
