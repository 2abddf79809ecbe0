import { signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { all, one } from '../../../store.ts';
import { useKeys } from '../../../parts/keys.ts';
import { Markdown } from './markdown.tsx';

const folded = signal(false);

/** The room is at work: what was read aloud has been heard. */
function underWay(): boolean {
  switch (one('phase')?.kind) {
    case 'share': return (one('share')?.shared ?? 0) > 0;
    case 'sweep': return all('mode').some((mode) => mode.shown);
    case 'concern': return all('concern').length > 0;
    case 'treat': return all('response').some((row) => row.tension !== undefined || Object.keys(row.response).length > 0);
    default: return false;
  }
}

/**
 * What the leader reads aloud in this phase. A leader who comes to a room at work finds it folded; while it stands open
 * only the leader folds it, for the button under the hand would jump away.
 */
export function Script() {
  const phase = one('phase');
  useLayoutEffect(() => { folded.value = underWay(); }, [phase?.index]);
  const turn = () => { folded.value = !folded.value; };
  useKeys({ r: phase?.script ? { says: folded.value ? wording.desk.kShowScript : wording.desk.kFoldScript, act: turn } : undefined });
  if (!phase?.script) return null;
  return (
    <section class={`card desk-script${folded.value ? ' is-folded' : ''}`} aria-label={wording.desk.readAloud}>
      <div class="desk-script-head">
        <p class="caps">{wording.desk.readAloud}</p>
        <button type="button" class="link small" aria-expanded={!folded.value} aria-keyshortcuts="R" onClick={turn}>
          {folded.value ? wording.desk.showAgain : wording.desk.doneReading} <kbd aria-hidden="true">R</kbd></button>
      </div>
      {!folded.value && <div class="desk-say"><Markdown source={phase.script} /></div>}
    </section>
  );
}
