import { useRef } from 'preact/hooks';
import type { RiskRecord } from '../../../protocol.ts';
import { useDraft, type Draft } from '../asking/useDraft.ts';
import { does } from '../does.ts';

export type Word = 'title' | 'cause' | 'event' | 'consequence';
const words: Word[] = ['title', 'cause', 'event', 'consequence'];

/** Risks whose words the leader changed on this page: an emptied box stays empty instead of filling itself again. */
const touched = new Set<string>();

/** The four texts of a risk as drafts. They are sent together; where nobody worded it yet, the cards lend their words. */
export function useWording(risk: RiskRecord): { drafts: Record<Word, Draft>; borrowed: boolean; keep(): void } {
  const unworded = !risk.cause && !risk.event && !risk.consequence && !touched.has(risk.id);
  const shown = (word: Word) => risk[word] || (unworded ? risk.prefill?.[word] : '') || '';
  const now = useRef<Record<Word, string>>({ title: '', cause: '', event: '', consequence: '' });
  const save = (word: Word) => (text: string) => {
    touched.add(risk.id);
    now.current[word] = text;
    const { title, cause, event, consequence } = now.current;
    return does('wordRisk', { risk: risk.id, title: title.trim() || risk.title || 'Not named yet', cause, event, consequence });
  };
  const drafts = {
    title: useDraft(shown('title'), save('title')),
    cause: useDraft(shown('cause'), save('cause')),
    event: useDraft(shown('event'), save('event')),
    consequence: useDraft(shown('consequence'), save('consequence')),
  };
  for (const word of words) now.current[word] = drafts[word].value;
  return {
    drafts,
    borrowed: unworded && Boolean(risk.prefill?.cause || risk.prefill?.event || risk.prefill?.consequence),
    keep() { void save('title')(drafts.title.value); },
  };
}
