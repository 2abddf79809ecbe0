import { useLanding } from '../../parts/landing.ts';
import { all, one } from '../../store.ts';
import { author } from '../../words.ts';
import { Fit } from './Fit.tsx';
import { Wall } from './Wall.tsx';
import { fill } from '../../say.ts';

/** More lines do not stand on a wall in letters that carry ten metres. */
const most = 5;

/** Lines as they come, newest first, and the leader's change. */
export function Own() {
  const lines = all('commitment').reverse();
  const lands = useLanding(lines.map(line => line.id));
  const changes = one('session')?.planChanges ?? [];
  return (
    <Wall right={lines.length > 0 && wording.screen.differentlyTomorrow}
      line={lines.length > most && <span>{fill(wording.desk.andMore, { n: lines.length - most })}</span>}
      foot={changes.length > 0 && <p class="wall-note"><span class="remedy-words">{wording.screen.planChangesWall}</span> {changes.at(-1)}</p>}>
      {lines.length === 0
        ? <p class="wall-big serif">{wording.seat.ownTitle}</p>
        : <Fit max={40}><ul class="wall-lines">{lines.slice(0, most).map(line => (
            <li key={line.id} class={`serif${lands(line.id) ? ' landing' : ''}`}><bdi>{line.text}</bdi>{line.by && <span class="muted"> {author(line.by)}</span>}</li>
          ))}</ul></Fit>}
    </Wall>
  );
}
