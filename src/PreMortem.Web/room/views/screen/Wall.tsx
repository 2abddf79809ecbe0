import type { ComponentChildren } from 'preact';
import { address } from '../../address.ts';
import { link } from '../../connection.ts';
import { page } from '../../page.ts';
import { Timer } from '../../parts/Timer.tsx';
import { one } from '../../store.ts';
import { brief, day, spoken } from '../../words.ts';
import { drawn, fill } from '../../say.ts';

const failedFrom = new Set(['imagine', 'write', 'lookAgain', 'share', 'sweep', 'form', 'concern']);

interface Props {
  children: ComponentChildren;
  right?: ComponentChildren;
  foot?: ComponentChildren;
  /** What stands at the left of the last line. */
  line?: ComponentChildren;
  /** Where the phase shows its time itself, or none. */
  ownTime?: boolean;
  class?: string;
}

/** The frame of the wall: one line on top, the one thing that matters, what stands below it, and how those who come late find in. */
export function Wall({ children, right, foot, line, ownTime, class: name }: Props) {
  const phase = one('phase');
  const session = one('session');
  const failed = phase !== undefined && failedFrom.has(phase.kind) && !session?.closed;
  return (
    <div class={`wall ${name ?? ''}`}>
      {phase?.kind !== 'imagine' && <header class="wall-head">
        <span class="wall-where">{failed ? fill(wording.screen.hasFailed, { day: day(session?.horizon), plan: brief(session?.initiative ?? '') }) : brief(session?.initiative ?? '')}</span>
        {right !== undefined && right !== false && <span class="wall-right">{right}</span>}
        {!ownTime && <Timer />}
      </header>}
      <main class="wall-main"><h1 class="sr">{phase?.title ?? 'PreMortem'}</h1>{children}</main>
      {foot && <aside class="wall-foot" aria-label={phase?.title}>{foot}</aside>}
      <footer class="wall-line">
        {link.value === 'offline' ? <span class="hold-words" role="status" aria-live="off"><i class="dot hold" aria-hidden="true" /> {wording.screen.findingAgain}</span> : line}
        {session && !session.closed && phase?.kind !== 'gather' && (session.locked
          ? <span class="wall-join">{wording.screen.doorLocked}</span>
          : <span class="wall-join">{drawn(wording.screen.joinAt, { address: <b>{address()}</b>, code: <b class="code">{spoken(session.code || page.code)}</b> })}</span>)}
      </footer>
    </div>
  );
}
