import { all, one } from '../../store.ts';
import { author } from '../../words.ts';
import { Fit } from './Fit.tsx';
import { Wall } from './Wall.tsx';

/** Lines as they come, newest first, and the leader's change. */
export function Own() {
  const lines = all('commitment').reverse().slice(0, 8);
  const changes = one('session')?.planChanges ?? [];
  return (
    <Wall right={lines.length > 0 && 'What we do differently tomorrow'} foot={changes.length > 0 && <p class="wall-note"><span class="remedy-words">The plan changes:</span> {changes.at(-1)}</p>}>
      {lines.length === 0
        ? <p class="wall-big serif">What will you do differently tomorrow?</p>
        : <Fit max={32} min={14}><ul class="wall-lines">{lines.map(line => <li key={line.id} class="serif"><bdi>{line.text}</bdi>{line.by && <span class="muted"> {author(line.by)}</span>}</li>)}</ul></Fit>}
    </Wall>
  );
}
