import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { fill } from '../say.ts';
import { one } from '../store.ts';
import { alarm, flashes, rings, setFlashes, setRings } from './alarm.ts';
import { lettersOff, shortcuts, switchLetters } from './keys.ts';

function Line({ keys, off, children }: { keys: string[]; off?: boolean; children: ComponentChildren }) {
  return <div class={off ? 'is-off' : ''}><dt>{keys.map(key => <kbd key={key}>{key}</kbd>)}</dt><dd>{children}{off && <span class="muted"> ({wording.sheet.off})</span>}</dd></div>;
}

/** In a box, as every box of the room has it. */
function InABox() {
  return (
    <section>
      <h3>{wording.sheet.whileWrite}</h3>
      <dl class="keys-list">
        <Line keys={['Enter']}>{wording.sheet.addOrSend}</Line>
        <Line keys={['Shift Enter']}>{wording.sheet.newLine}</Line>
        <Line keys={['Esc']}>{wording.sheet.leaveBox}</Line>
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
      <div class="keys-head"><h2 id="keys-title">{wording.sheet.keysSound}</h2>
        <button type="button" class="btn" autofocus onClick={() => dialog.current?.close()}>{wording.sheet.close} <kbd>Esc</kbd></button></div>
      <section>
        <h3>{one('phase') ? fill(wording.sheet.inPhase, { phase: one('phase')?.title ?? '' }) : wording.sheet.onPage}</h3>
        <dl class="keys-list">{lines.map(line => <Line key={line.says} keys={line.keys} off={line.letter && lettersOff.value}>{line.says}</Line>)}</dl>
        <label class="keys-switch"><input type="checkbox" checked={lettersOff.value} onChange={event => switchLetters(event.currentTarget.checked)} />
          <span>{wording.sheet.switchOff} <span class="small muted">{wording.sheet.stillWork}</span></span></label>
      </section>
      {writes && <InABox />}
      <section>
        <h3>{wording.sheet.whenOver}</h3>
        <label class="keys-switch"><input type="checkbox" checked={rings.value} onChange={event => setRings(event.currentTarget.checked)} /> <span>{wording.sheet.twoNotes}</span></label>
        <label class="keys-switch"><input type="checkbox" checked={flashes.value} onChange={event => setFlashes(event.currentTarget.checked)} />
          <span>{wording.sheet.oneFlash} <span class="small muted">{wording.sheet.lessMotion}</span></span></label>
        <p><button type="button" class="btn" disabled={!rings.value && !flashes.value} onClick={alarm}>{wording.sheet.tryNow}</button>
          <span class="small muted"> {wording.sheet.noSound}</span></p>
      </section>
    </dialog>
  );
}
