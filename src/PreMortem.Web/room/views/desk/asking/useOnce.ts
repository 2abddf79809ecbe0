import { useCallback, useRef, useState } from 'preact/hooks';

/** How long a second press counts as the same press, in milliseconds. */
const samePress = 600;

/** Guards a button that moves the room: while the room has not answered, and a moment after, it does nothing. */
export function useOnce(): [boolean, (act: () => Promise<unknown>) => void] {
  const [busy, setBusy] = useState(false);
  const held = useRef(false);
  const once = useCallback((act: () => Promise<unknown>) => {
    if (held.current) return;
    held.current = true;
    setBusy(true);
    const pressed = new Promise((done) => { window.setTimeout(done, samePress); });
    void Promise.allSettled([act(), pressed]).then(() => { held.current = false; setBusy(false); });
  }, []);
  return [busy, once];
}
