import { language } from '../say.ts';

export const languages = [{ tag: 'en', name: 'English' }, { tag: 'es', name: 'Español' }] as const;

function choose(tag: string): void {
  document.cookie = `language=${tag}; path=/; max-age=${365 * 86_400}; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
  location.reload();
}

/** Everybody chooses their own language: the page comes again in its words, with all that was typed. */
export function LanguageSwitch({ before }: { before?: () => void }) {
  return (
    <div class="languages"><div class="cluster">{languages.map(({ tag, name }) => (
      <button key={tag} type="button" class="btn quiet small" lang={tag} aria-pressed={tag === language} onClick={() => { before?.(); choose(tag); }}>{name}</button>
    ))}</div></div>
  );
}
