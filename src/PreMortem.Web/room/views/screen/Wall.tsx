import type { ComponentChildren } from 'preact';
import { link } from '../../connection.ts';
import { Timer } from '../../parts/Timer.tsx';
import { one } from '../../store.ts';
import { brief, day } from '../../words.ts';

const failedFrom = new Set(['imagine', 'write', 'lookAgain', 'share', 'sweep', 'form', 'concern']);

interface Props { children: ComponentChildren; right?: ComponentChildren; foot?: ComponentChildren }

/** The frame of the wall: one line on top, the one thing that matters, and what stands below it. */
export function Wall({ children, right, foot }: Props) {
  const phase = one('phase');
  const session = one('session');
  const failed = phase !== undefined && failedFrom.has(phase.kind) && !session?.closed;
  return (
    <div class="wall">
      <header class="wall-head">
        <span class="caps">{failed ? `It is ${day(session?.horizon)}. ${brief(session?.initiative ?? '')} has failed.` : brief(session?.initiative ?? '')}</span>
        <span class="bar-gap" />
        {link.value === 'offline' && <span class="caps hold-words"><i class="dot hold" /> finding the room again</span>}
        {right !== undefined && <span class="caps">{right}</span>}
        <Timer />
      </header>
      <main class="wall-main"><h1 class="sr">{phase?.title ?? 'PreMortem'}</h1>{children}</main>
      {foot && <footer class="wall-foot">{foot}</footer>}
    </div>
  );
}
