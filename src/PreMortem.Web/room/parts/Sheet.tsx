import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { fill } from '../say.ts';
import { one } from '../store.ts';
import { alarm, flashes, rings, setFlashes, setRings } from './alarm.ts';
import { lettersOff, shortcuts, switchLetters } from './keys.ts';

function Line({ keys, off, children }: { keys: string[]; off?: boolean; children: ComponentChildren }) {
  return <div class={off ? 'is-off' : ''}><dt>{keys.map(key => <kbd key={key}>{key}</kbd>)}</dt><dd>{children}{off && <span class="muted"> {wording.leading.isOff}</span>}</dd></div>;
}

/** In a box, as every box of the room has it. */
function InABox() {
  return (
    <section>
      <h3>{wording.leading.whileWriting}</h3>
      <dl class="keys-list">
        <Line keys={['Enter']}>{wording.leading.enterAdds}</Line>
        <Line keys={['Shift+Enter']}>{wording.leading.newLine}</Line>
        <Line keys={['Esc']}>{wording.leading.escLeaves}</Line>
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
      <header><h2 id="keys-title">{wording.leading.keysSoundFlash}</h2>
        <button type="button" class="btn" autofocus onClick={() => dialog.current?.close()}>{wording.leading.close} <kbd>Esc</kbd></button></header>
      <section>
        <h3>{fill(wording.leading.inThisPhase, { phase: one('phase')?.title ?? '' })}</h3>
        <dl class="keys-list">{lines.map(line => <Line key={line.says} keys={line.keys} off={line.letter && lettersOff.value}>{line.says}</Line>)}</dl>
        <label class="keys-switch"><input type="checkbox" checked={lettersOff.value} onChange={event => switchLetters(event.currentTarget.checked)} />
          <span>{wording.leading.switchOff} <span class="small muted">{wording.leading.switchOffHelp}</span></span></label>
      </section>
      {writes && <InABox />}
      <section>
        <h3>{wording.leading.timeOver}</h3>
        <label class="keys-switch"><input type="checkbox" checked={rings.value} onChange={event => setRings(event.currentTarget.checked)} /> <span>{wording.leading.twoNotes}</span></label>
        <label class="keys-switch"><input type="checkbox" checked={flashes.value} onChange={event => setFlashes(event.currentTarget.checked)} />
          <span>{wording.leading.oneFlash} <span class="small muted">{wording.leading.lessMotion}</span></span></label>
        <p><button type="button" class="btn" disabled={!rings.value && !flashes.value} onClick={alarm}>{wording.leading.tryNow}</button>
          <span class="small muted"> {wording.leading.noSound}</span></p>
      </section>
    </dialog>
  );
}
