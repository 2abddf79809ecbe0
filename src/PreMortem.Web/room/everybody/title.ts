import { effect, signal } from '@preact/signals';
import { clock } from '../clock.ts';
import { page } from '../page.ts';
import { one } from '../store.ts';
import { brief } from '../words.ts';

// What the tab says: where in the meeting one is; and, while nobody looks at it, what happened since.

const role: Partial<Record<typeof page.as, string>> = { leader: wording.everybody.tabDesk, screen: wording.everybody.tabScreen };
const news = signal('');

/** Keeps the title (LK3). Each of the answers ends a part of it. */
export function title(): (() => void)[] {
  let at: number | undefined;
  let over = false;
  const seen = () => { if (!document.hidden) news.value = ''; };
  document.addEventListener('visibilitychange', seen);
  return [
    () => document.removeEventListener('visibilitychange', seen),
    effect(() => {
      const phase = one('phase');
      if (phase && at !== undefined && phase.index !== at && document.hidden) news.value = wording.everybody.tabNew;
      at = phase?.index;
    }),
    effect(() => {
      const { state } = clock.value;
      const ended = state === 'grace' || state === 'over';
      if (ended && !over && document.hidden) news.value = wording.everybody.tabTime;
      over = ended;
    }),
    effect(() => {
      const session = one('session');
      const phase = one('phase');
      if (!session || !phase) return;
      const where = session.closed ? wording.everybody.tabClosed : phase.title;
      document.title = [news.value && `● ${news.value}`, role[page.as], where, brief(session.initiative), 'PreMortem'].filter(Boolean).join(' · ');
    }),
  ];
}
