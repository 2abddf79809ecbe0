import { language } from '../say.ts';
import { say } from '../toasts.ts';

export const languages = [{ tag: 'en', name: 'English' }, { tag: 'es', name: 'Español' }] as const;

/** The server's answer brings the choice, so that it is there when the page comes again: what a script writes itself may come too late for a reload. */
async function choose(tag: string): Promise<void> {
  try {
    await fetch(`/language?language=${tag}`, { redirect: 'manual' });
  } catch {
    return say(wording.parts.languageLater, { tone: 'trouble' });
  }
  location.reload();
}

/** Everybody chooses their own language: the page comes again in its words, with all that was typed. */
export function LanguageSwitch({ before }: { before?: () => void }) {
  return (
    <div class="languages"><div class="cluster">{languages.map(({ tag, name }) => (
      <button key={tag} type="button" class="btn quiet small" lang={tag} aria-pressed={tag === language} onClick={() => { before?.(); void choose(tag); }}>{name}</button>
    ))}</div></div>
  );
}
