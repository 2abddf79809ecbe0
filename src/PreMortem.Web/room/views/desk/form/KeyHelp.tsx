import { signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

export const helpOpen = signal(false);

const keys: [string[], string][] = [
  [['↑', '↓'], 'select a reason (also J and K)'],
  [['1', '…', '12'], 'place it in the risk with this number'],
  [['Enter'], 'the number is complete'],
  [['N'], 'make a new risk of it'],
  [['E'], 'word the open risk'],
  [['P'], 'park it, with an owner and a date'],
  [['U'], 'keep it as one nobody could pin down'],
  [['Z'], 'take the last step back (also Ctrl+Z)'],
  [['/'], 'filter the reasons'],
  [['Shift', 'N'], 'move the room on'],
  [['Esc'], 'leave a box, close this'],
];

/** Every key of this page. */
export function KeyHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = helpOpen.value;
  useLayoutEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="desk-keys" aria-label="Keys" data-keys="own" onClose={() => { helpOpen.value = false; }}>
      <h2>Keys</h2>
      <dl>
        {keys.map(([names, means]) => (
          <div key={means}><dt>{names.map((name) => <kbd key={name}>{name}</kbd>)}</dt><dd>{means}</dd></div>
        ))}
      </dl>
      <button type="button" class="btn" onClick={() => { helpOpen.value = false; }}>Close</button>
    </dialog>
  );
}
