import type { ComponentChildren } from 'preact';
import { one } from '../../store.ts';
import { day } from '../../words.ts';

/** What this phase is, in two lines. From Imagine on the failure is settled, and the date says so. */
export function Head({ title, children, failed }: { title?: string; children?: ComponentChildren; failed?: boolean }) {
  const phase = one('phase');
  const session = one('session');
  return (
    <header class="head">
      {failed ? <p class="caps fail">{day(session?.horizon)} · {wording.seat.itHasFailed}</p> : <p class="caps">{phase?.title}</p>}
      <h1 class="serif">{title ?? phase?.prompt ?? phase?.title}</h1>
      {children && <p class="muted">{children}</p>}
    </header>
  );
}
