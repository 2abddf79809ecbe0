import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { get, one } from '../../../store.ts';
import { daysFromNow } from '../words.ts';
import { park } from './placing.ts';
import { parking } from './selection.ts';

/** The next review where one is set, else so many days from now. */
function whenAgain(days: number): string {
  const review = one('session')?.review;
  return review && review >= daysFromNow(1) ? review : daysFromNow(days);
}

/** Parks a reason: somebody keeps it, and on a day it comes back. What is sensed and not yet named comes back sooner. */
export function ParkPanel({ reason, sensed = get('reason', reason)?.tacit ?? false }: { reason: string; sensed?: boolean }) {
  const [owner, setOwner] = useState('');
  const [revisit, setRevisit] = useState(whenAgain(sensed ? 28 : 42));
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    first.current?.focus();
    return () => { if (before instanceof HTMLElement && before.isConnected) before.focus(); };
  }, []);
  return (
    <form class="desk-park" data-keys="own" aria-label={sensed ? wording.desk.askAboutAgain : wording.desk.parkReason}
      onSubmit={(event) => { event.preventDefault(); if (revisit) park(reason, revisit, owner.trim()); }}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); parking.value = undefined; } }}>
      <label class="desk-label">{sensed ? wording.desk.whoAsks : wording.desk.whoKeeps}
        <input class="box" ref={first} value={owner} maxLength={80} list="desk-names" autoComplete="off"
          onInput={(event) => setOwner(event.currentTarget.value)} /></label>
      <label class="desk-label">{sensed ? wording.desk.on : wording.desk.comesBackOn}
        <input class="box" type="date" required min={daysFromNow(1)} value={revisit} onInput={(event) => setRevisit(event.currentTarget.value)} /></label>
      <div class="desk-row">
        <button type="submit" class="btn small primary">{sensed ? wording.desk.askThen : wording.desk.parkIt}</button>
        <button type="button" class="btn small" onClick={() => { parking.value = undefined; }}>{wording.desk.cancel}</button>
      </div>
    </form>
  );
}
