import { useEffect } from 'preact/hooks';
import { lines } from './voice.ts';

/** Comes once the page stands: nobody waits for it to type. Asked for again where it was lost on its way. */
async function attend(signal: AbortSignal): Promise<void> {
  try {
    (await import('../everybody/attend.ts')).attend(signal);
  } catch {
    if (!signal.aborted) setTimeout(() => void attend(signal), 2000);
  }
}

/** Tells a screen reader what the others see: a new phase, the time, cards that were just shared, the line. */
export function Live() {
  useEffect(() => {
    const quit = new AbortController();
    void attend(quit.signal);
    return () => quit.abort();
  }, []);
  return <div class="sr" aria-live="polite" aria-relevant="additions">{lines.value.map(({ id, text }) => <p key={id}>{text}</p>)}</div>;
}
