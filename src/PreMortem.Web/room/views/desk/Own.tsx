import { all, one } from '../../store.ts';
import { YourOwn } from './frame/YourOwn.tsx';
import { PlanChanges } from './treat/PlanChanges.tsx';
import { nameOf } from './words.ts';
import { fill } from '../../say.ts';

/** “Tomorrow I …”: the lines as they come, and the one change the leader announces. */
export function Own() {
  const lines = all('commitment');
  const people = one('counts')?.people ?? 0;
  return (
    <>
      <section class="card">
        <div class="desk-row desk-between"><h2>{wording.desk.tomorrowI}</h2><span class="muted">{fill(wording.desk.nOf, { n: lines.length, of: people })}</span></div>
        {lines.length === 0 && <p class="muted">{wording.desk.linesShow}</p>}
        <ul class="desk-lines">
          {lines.map((line) => (
            <li key={line.id}><p class="desk-line-text">{line.text}</p>
              {line.by && <p class="small muted"><bdi>{nameOf(line.by)}</bdi>{line.by.site && <>, <bdi>{line.by.site}</bdi></>}</p>}</li>
          ))}
        </ul>
      </section>
      <PlanChanges announce />
      <YourOwn />
    </>
  );
}
