import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { one } from '../store.ts';
import { alarm, flashes, rings, setFlashes, setRings } from './alarm.ts';
import { lettersOff, shortcuts, switchLetters } from './keys.ts';

function Line({ keys, off, children }: { keys: string[]; off?: boolean; children: ComponentChildren }) {
  return <div class={off ? 'is-off' : ''}><dt>{keys.map(key => <kbd key={key}>{key}</kbd>)}</dt><dd>{children}{off && <span class="muted"> (off)</span>}</dd></div>;
}

/** In a box, as every box of the room has it. */
function InABox() {
  return (
    <section>
      <h3>While you write</h3>
      <dl class="keys-list">
        <Line keys={['Enter']}>Add the card, or send the line</Line>
        <Line keys={['Shift Enter']}>Begin a new line</Line>
        <Line keys={['Esc']}>Leave a box that is open for a change</Line>
      </dl>
    </section>
  );
}

/** All keys that do something now, and what this device does at time's end. Esc closes it and gives the focus back. */
export function Sheet({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => { if (before instanceof HTMLElement && before.isConnected) before.focus(); };
  }, []);
  const lines = shortcuts();
  const writes = document.querySelector('main textarea') !== null;
  return (
    <dialog ref={dialog} class="keys-sheet" aria-labelledby="keys-title" data-keys="own" onClose={onClose}
      onKeyDown={event => { if (event.key === '?') { event.preventDefault(); dialog.current?.close(); } }}>
      <header><h2 id="keys-title">Keys, sound and flash</h2>
        <button type="button" class="btn" autofocus onClick={() => dialog.current?.close()}>Close <kbd>Esc</kbd></button></header>
      <section>
        <h3>{one('phase') ? `In this phase: ${one('phase')?.title}` : 'On this page'}</h3>
        <dl class="keys-list">{lines.map(line => <Line key={line.says} keys={line.keys} off={line.letter && lettersOff.value}>{line.says}</Line>)}</dl>
        <label class="keys-switch"><input type="checkbox" checked={lettersOff.value} onChange={event => switchLetters(event.currentTarget.checked)} />
          <span>Switch single keys off on this device <span class="small muted">Arrows, Esc and Ctrl Z go on working. This sheet opens with its button.</span></span></label>
      </section>
      {writes && <InABox />}
      <section>
        <h3>When the time is over, on this device</h3>
        <label class="keys-switch"><input type="checkbox" checked={rings.value} onChange={event => setRings(event.currentTarget.checked)} /> <span>Two soft notes</span></label>
        <label class="keys-switch"><input type="checkbox" checked={flashes.value} onChange={event => setFlashes(event.currentTarget.checked)} />
          <span>One calm flash <span class="small muted">None where this device asks for less motion.</span></span></label>
        <p><button type="button" class="btn" disabled={!rings.value && !flashes.value} onClick={alarm}>Try it now</button>
          <span class="small muted"> A browser makes no sound before something was pressed on its page. After loading it again, try it once.</span></p>
      </section>
    </dialog>
  );
}
