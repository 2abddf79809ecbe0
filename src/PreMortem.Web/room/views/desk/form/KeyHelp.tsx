import { signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

export const helpOpen = signal(false);

const keys: [string[], string][] = [
  [['↑', '↓'], wording.desk.keySelect],
  [['1', '…', '12'], wording.desk.keyPlace],
  [['Enter'], wording.desk.keyEnter],
  [['N'], wording.desk.keyNew],
  [['E'], wording.desk.keyWord],
  [['P'], wording.desk.keyPark],
  [['U'], wording.desk.keyUnpinned],
  [['Z'], wording.desk.keyUndo],
  [['/'], wording.desk.keyFilter],
  [['Shift', 'N'], wording.desk.keyMove],
  [['Esc'], wording.desk.keyLeave],
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
    <dialog ref={dialog} class="desk-keys" aria-label={wording.desk.keys} data-keys="own" onClose={() => { helpOpen.value = false; }}>
      <h2>{wording.desk.keys}</h2>
      <dl>
        {keys.map(([names, means]) => (
          <div key={means}><dt>{names.map((name) => <kbd key={name}>{name}</kbd>)}</dt><dd>{means}</dd></div>
        ))}
      </dl>
      <button type="button" class="btn" onClick={() => { helpOpen.value = false; }}>{wording.desk.close}</button>
    </dialog>
  );
}
