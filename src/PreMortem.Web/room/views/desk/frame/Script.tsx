import { signal } from '@preact/signals';
import { one } from '../../../store.ts';
import { useKeys } from './keys.ts';
import { Markdown } from './markdown.tsx';

/** The phase whose script the leader has read; it stays folded until the next phase. */
const readIn = signal<number>();

/** What the leader reads aloud in this phase. Read, it folds away; it never does so by itself, for what stands below would move. */
export function Script() {
  const phase = one('phase');
  const folded = phase !== undefined && readIn.value === phase.index;
  const turn = () => { readIn.value = folded ? undefined : phase?.index; };
  useKeys({ r: turn });
  if (!phase?.script) return null;
  return (
    <section class={`card desk-script${folded ? ' is-folded' : ''}`} aria-label="Read aloud">
      <div class="desk-script-head">
        <p class="caps">Read aloud</p>
        <button type="button" class="link small" aria-expanded={!folded} aria-keyshortcuts="R" onClick={turn}>
          {folded ? 'Show it again' : 'Done reading'} <kbd aria-hidden="true">R</kbd></button>
      </div>
      {!folded && <div class="desk-say"><Markdown source={phase.script} /></div>}
    </section>
  );
}
