import { useEffect, useRef } from 'preact/hooks';
import { all, one } from '../../../store.ts';
import { Markdown } from './markdown.tsx';

/** The room is at work: what was read aloud has been heard, and the desk needs the space. */
function underWay(): boolean {
  switch (one('phase')?.kind) {
    case 'share': return (one('share')?.shared ?? 0) > 0;
    case 'sweep': return all('mode').some(mode => mode.shown);
    case 'concern': return all('concern').length > 0;
    case 'treat': return all('response').some(row => row.tension !== undefined || Object.keys(row.response).length > 0);
    default: return false;
  }
}

/** What the leader reads aloud in this phase. It folds by itself once the room is at work, and by hand at any time. */
export function Script() {
  const phase = one('phase');
  const working = underWay();
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => { if (fold.current) fold.current.open = !working; }, [phase?.index, working]);
  if (!phase?.script) return null;
  return (
    <details class="card desk-script" ref={fold} open>
      <summary class="caps">Read aloud</summary>
      <div class="desk-say"><Markdown source={phase.script} /></div>
    </details>
  );
}
