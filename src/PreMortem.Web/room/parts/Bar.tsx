import type { ComponentChildren } from 'preact';
import { page } from '../page.ts';
import { one } from '../store.ts';
import { ConnectionState } from './ConnectionState.tsx';
import { Timer } from './Timer.tsx';
import { WhereWeAre } from './WhereWeAre.tsx';

/** The head of every page in the room: what it is about, whether it is saved, how much time is left. */
export function Bar({ children }: { children?: ComponentChildren }) {
  return (
    <header class="bar">
      <WhereWeAre />
      <strong class="serif bar-title">{one('session')?.initiative ?? page.initiative}</strong>
      {children}
      <span class="bar-gap" />
      <ConnectionState />
      <Timer />
    </header>
  );
}
