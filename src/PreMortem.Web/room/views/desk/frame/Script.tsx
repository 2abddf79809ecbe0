import { one } from '../../../store.ts';
import { Markdown } from './markdown.tsx';

/** What the leader reads aloud in this phase. */
export function Script() {
  const phase = one('phase');
  if (!phase?.script) return null;
  return (
    <section class="card desk-script" aria-label="Read aloud">
      <p class="caps">Read aloud</p>
      <div class="desk-say"><Markdown source={phase.script} /></div>
    </section>
  );
}
