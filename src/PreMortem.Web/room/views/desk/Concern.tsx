import { ids, one } from '../../store.ts';
import { Count } from './asking/Count.tsx';
import { NotClear } from './concern/NotClear.tsx';
import { Picture } from './concern/Picture.tsx';
import { shutConcern } from './frame/Gate.tsx';
import { YourOwn } from './frame/YourOwn.tsx';

/** Turnout and nothing else until the vote is closed; then the picture. */
export function Concern() {
  const counts = one('counts');
  if (ids('concern').length > 0) return <Picture />;
  return (
    <>
      <section class="desk-counts">
        <Count n={counts?.answered} of={counts?.people ?? 0}>have picked or rated something</Count>
        {counts && counts.done > 0 && <Count n={counts.done} tone="remedy">{counts.done === 1 ? 'says they are done' : 'say they are done'}</Count>}
      </section>
      <NotClear />
      <div>
        <button type="button" class="btn primary big" onClick={shutConcern}>Close and show the picture</button>
        <p class="small muted desk-after">No tally is shown to anybody before that. Afterwards nobody can change a pick.</p>
      </div>
      <YourOwn />
    </>
  );
}
