import { one } from '../../store.ts';
import { Count } from './asking/Count.tsx';
import { YourOwn } from './frame/YourOwn.tsx';
import { plural } from '../../say.ts';

/** Silent writing: numbers only, no word of any card. */
export function WritingCounts() {
  const counts = one('counts');
  return (
    <section class="desk-counts" aria-label={wording.desk.soFar}>
      <Count n={counts?.reasons}>{plural(wording.desk.reasonsHidden, counts?.reasons ?? 0)}</Count>
      <Count n={counts?.writers} of={counts?.people ?? 0}>{wording.desk.haveWritten}</Count>
      {counts?.vague !== undefined && <Count n={counts.vague} tone="hold">{plural(wording.desk.sayNeither, counts.vague)}</Count>}
    </section>
  );
}

export function Locked() {
  const timer = one('timer');
  if (timer?.locked) return <p class="desk-note">{wording.desk.cardsLocked}</p>;
  if (timer?.ranOut) return <p class="desk-note">{wording.desk.timeOver}</p>;
  return null;
}

export function Write() {
  return <><WritingCounts /><Locked /><YourOwn /></>;
}
