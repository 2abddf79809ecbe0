import { useState } from 'preact/hooks';
import { get } from '../../../store.ts';
import { AskAgain } from './AskAgain.tsx';
import { Had } from './Had.tsx';
import { Hide } from './Hide.tsx';

/** A card shared earlier, one line; opened, it can be hidden. */
export function SharedCard({ id }: { id: string }) {
  const reason = get('reason', id);
  const [open, setOpen] = useState(false);
  if (!reason) return null;
  return (
    <li class="desk-shared-card" data-row={id}>
      <button type="button" class="desk-shared-line" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class="desk-shared-number">{reason.shared}</span>
        <span><bdi>{reason.text}</bdi>{reason.tacit && <> <span class="chip hold">{wording.desk.sensedShort}</span></>}</span>
        <Had reason={reason} />
      </button>
      {open && <><AskAgain reason={reason} /><Hide reason={id} /></>}
    </li>
  );
}
