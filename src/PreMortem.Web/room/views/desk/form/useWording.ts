import { useRef } from 'preact/hooks';
import { waiting } from '../../../outbox.ts';
import type { RiskRecord } from '../../../protocol.ts';
import { useDraft, type Draft } from '../asking/useDraft.ts';
import { does } from '../does.ts';

export type Word = 'title' | 'cause' | 'event' | 'consequence';
const words: Word[] = ['title', 'cause', 'event', 'consequence'];

/** The words last sent for a risk from this page: until they arrive, and where they were emptied on purpose, they stand. */
const sent = new Map<string, Record<Word, string>>();

/** The four texts of a risk as drafts. They are sent together; where nobody worded it yet, the cards lend their words. */
export function useWording(risk: RiskRecord): { drafts: Record<Word, Draft>; borrowed: boolean; keep(): void } {
  const unworded = !risk.cause && !risk.event && !risk.consequence;
  const lent = sent.get(risk.id) ?? risk.prefill;
  // An older record must not take back, in the boxes beside the one being typed in, what is still on its way.
  const onItsWay = waiting('wordRisk').filter((command) => command.risk === risk.id).at(-1);
  const shown = (word: Word) => onItsWay?.[word] ?? (risk[word] || (unworded ? lent?.[word] : '') || '');
  const now = useRef<Record<Word, string>>({ title: '', cause: '', event: '', consequence: '' });
  const save = (word: Word) => (text: string) => {
    now.current[word] = text;
    const { title, cause, event, consequence } = now.current;
    sent.set(risk.id, { ...now.current });
    return does('wordRisk', { risk: risk.id, title: title.trim() || risk.title || wording.desk.notNamed, cause, event, consequence });
  };
  const drafts = {
    title: useDraft(`${risk.id}/title`, shown('title'), save('title')),
    cause: useDraft(`${risk.id}/cause`, shown('cause'), save('cause')),
    event: useDraft(`${risk.id}/event`, shown('event'), save('event')),
    consequence: useDraft(`${risk.id}/consequence`, shown('consequence'), save('consequence')),
  };
  for (const word of words) now.current[word] = drafts[word].value;
  return {
    drafts,
    borrowed: unworded && !sent.has(risk.id) && Boolean(risk.prefill?.cause || risk.prefill?.event || risk.prefill?.consequence),
    keep() { void save('title')(drafts.title.value); },
  };
}
