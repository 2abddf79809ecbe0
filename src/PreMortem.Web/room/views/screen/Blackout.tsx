import { useEffect, useState } from 'preact/hooks';
import { KeysButton } from '../../parts/Aside.tsx';

/** How long the pointer rests before it is gone with the words about keys, in milliseconds. */
const rest = 2500;

const fullScreen = () => void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined);

/**
 * What the laptop that drives the wall can do with it, on this device alone: b or . makes it black and any key brings it back, f fills the screen.
 * Both are said while the pointer moves; nothing is, while it rests.
 */
export function Blackout() {
  const [black, setBlack] = useState(false);
  const [moving, setMoving] = useState(false);

  useEffect(() => {
    const quit = new AbortController();
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (black) setBlack(false);
      else if (event.key === 'b' || event.key === 'B' || event.key === '.') setBlack(true);
      else if (event.key === 'f' || event.key === 'F') fullScreen();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', pressed, { signal: quit.signal });
    if (black) addEventListener('click', () => setBlack(false), { signal: quit.signal });
    return () => quit.abort();
  }, [black]);

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

  if (black) return <div class="blackout" role="status"><span class="sr">{wording.screen.isBlack}</span></div>;
  if (!moving) return null;
  return (
    <div class="wall-keys">
      <button type="button" class="btn quiet" onClick={() => setBlack(true)}><kbd>B</kbd>{wording.screen.black}</button>
      <button type="button" class="btn quiet" onClick={fullScreen}><kbd>F</kbd>{wording.screen.fullScreen}</button>
      <KeysButton />
    </div>
  );
}
