import { page } from '../../../page.ts';
import { languages } from '../../../parts/LanguageSwitch.tsx';
import { fill } from '../../../say.ts';
import { one } from '../../../store.ts';

/** The wall has a language of its own (LG5): the room's, which need not be that of the desk. */
export function ScreenLanguages() {
  const code = one('session')?.code ?? page.code;
  return (
    <div class="desk-screen-languages">
      <p class="small muted">{wording.desk.openScreenIn}</p>
      <div class="cluster">{languages.map(({ tag, name }) => (
        <a key={tag} class="btn quiet small" href={`/screen/${encodeURIComponent(code)}?lang=${tag}`} target="_blank" rel="noopener" lang={tag}
          aria-label={fill(wording.desk.openScreenInLanguage, { language: name })}>{name} <span aria-hidden="true">↗</span></a>
      ))}</div>
    </div>
  );
}
