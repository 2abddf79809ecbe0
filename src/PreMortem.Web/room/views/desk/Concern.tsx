import { ids, one } from '../../store.ts';
import { Count } from './asking/Count.tsx';
import { NotClear } from './concern/NotClear.tsx';
import { Picture } from './concern/Picture.tsx';
import { shutConcern } from './frame/Gate.tsx';
import { YourOwn } from './frame/YourOwn.tsx';
import { plural } from '../../say.ts';

/** Turnout and nothing else until the vote is closed; then the picture. */
export function Concern() {
  const counts = one('counts');
  if (ids('concern').length > 0) return <Picture />;
  return (
    <>
      <section class="desk-counts">
        <Count n={counts?.answered} of={counts?.people ?? 0}>{wording.desk.havePicked}</Count>
        {counts && counts.done > 0 && <Count n={counts.done} tone="remedy">{plural(wording.desk.sayDone, counts.done)}</Count>}
      </section>
      <NotClear />
      <div>
        <button type="button" class="btn primary big" onClick={shutConcern}>{wording.desk.closeShow}</button>
        <p class="small muted desk-after">{wording.desk.noTally}</p>
      </div>
      <YourOwn />
    </>
  );
}
