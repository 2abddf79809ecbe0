import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useKeys } from '../../parts/keys.ts';

/** How long the pointer rests before it is gone with the words about keys, in milliseconds. */
const rest = 2500;

const fullScreen = () => void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined);

/**
 * What the laptop that drives the wall can do with it, on this device alone: b or . makes it black and any key brings it back, f fills the screen.
 * Both are said while the pointer moves; nothing is, while it rests.
 */
export function Blackout() {
  const black = useSignal(false);
  const [moving, setMoving] = useState(false);

  const goBlack = { says: wording.screen.black, act: () => { black.value = true; } };
  const fill = { says: wording.screen.fullScreen, act: fullScreen };
  useKeys({ b: goBlack, B: { ...goBlack, shown: 'B' }, '.': goBlack, f: fill, F: { ...fill, shown: 'F' } });

  useLayoutEffect(() => {
    if (!black.value) return;
    // Any key is only a key to bring it back: none does what it does otherwise.
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      black.value = false;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener('keydown', pressed, { capture: true });
    return () => removeEventListener('keydown', pressed, { capture: true });
  }, [black.value]);

  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      setMoving(true);
      clearTimeout(resting);
      resting = setTimeout(() => setMoving(false), rest);
    };
    addEventListener('pointermove', moved);
    return () => {
      removeEventListener('pointermove', moved);
      clearTimeout(resting);
    };
  }, []);

  useEffect(() => { document.documentElement.classList.toggle('is-still', !moving); }, [moving]);

  if (black.value) return <div class="blackout" role="status" onClick={() => { black.value = false; }}><span class="sr">{wording.screen.isBlack}</span></div>;
  if (!moving) return null;
  return (
    <div class="wall-keys">
      <button type="button" class="btn quiet" onClick={() => { black.value = true; }}><kbd>B</kbd>{wording.screen.black}</button>
      <button type="button" class="btn quiet" onClick={fullScreen}><kbd>F</kbd>{wording.screen.fullScreen}</button>
    </div>
  );
}
