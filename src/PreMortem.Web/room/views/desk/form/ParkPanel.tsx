import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { daysFromNow } from '../words.ts';
import { park } from './placing.ts';
import { parking } from './selection.ts';

/** Parks a reason: somebody keeps it, and on a day it comes back. */
export function ParkPanel({ reason }: { reason: string }) {
  const [owner, setOwner] = useState('');
  const [revisit, setRevisit] = useState(daysFromNow(42));
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    first.current?.focus();
    return () => { if (before instanceof HTMLElement && before.isConnected) before.focus(); };
  }, []);
  return (
    <form class="desk-park" data-keys="own" aria-label="Park this reason"
      onSubmit={(event) => { event.preventDefault(); if (revisit) park(reason, revisit, owner.trim()); }}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); parking.value = undefined; } }}>
      <label class="desk-label">Who keeps it?
        <input class="box" ref={first} value={owner} maxLength={80} list="desk-names" autoComplete="off"
          onInput={(event) => setOwner(event.currentTarget.value)} /></label>
      <label class="desk-label">Comes back on
        <input class="box" type="date" required value={revisit} onInput={(event) => setRevisit(event.currentTarget.value)} /></label>
      <div class="desk-row">
        <button type="submit" class="btn small primary">Park it</button>
        <button type="button" class="btn small" onClick={() => { parking.value = undefined; }}>Cancel</button>
      </div>
    </form>
  );
}
