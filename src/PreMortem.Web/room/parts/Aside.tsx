import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { flash, watchTheClock } from './alarm.ts';
import { useKeys } from './keys.ts';
import { Sheet } from './Sheet.tsx';

export const sheetOpen = signal(false);

const open = (): void => { sheetOpen.value = true; };

/** The small button that opens the sheet of keys, beside the key that does. */
export function KeysButton() {
  return (
    <button type="button" class="btn quiet keys-button" aria-haspopup="dialog" aria-keyshortcuts="?" onClick={open}>
      <span class="sr">{wording.sheet.keysSound}</span><span aria-hidden="true">?</span></button>
  );
}

/** What every page of the room has and seldom shows: the sheet of keys, and time's end for eye and ear. */
export function Aside() {
  useKeys({ '?': { says: wording.sheet.showThis, act: () => { sheetOpen.value = !sheetOpen.value; } } });
  useEffect(watchTheClock, []);
  return <>
    {flash.value > 0 && <div key={flash.value} class="flash" aria-hidden="true" />}
    {sheetOpen.value && <Sheet onClose={() => { sheetOpen.value = false; }} />}
  </>;
}
