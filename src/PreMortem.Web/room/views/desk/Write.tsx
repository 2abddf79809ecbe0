import { one } from '../../store.ts';
import { Count } from './asking/Count.tsx';
import { YourOwn } from './frame/YourOwn.tsx';

/** Silent writing: numbers only, no word of any card. */
export function WritingCounts() {
  const counts = one('counts');
  return (
    <section class="desk-counts" aria-label="So far">
      <Count n={counts?.reasons}>{counts?.reasons === 1 ? 'reason so far, hidden until shared' : 'reasons so far, hidden until shared'}</Count>
      <Count n={counts?.writers} of={counts?.people ?? 0}>people have written</Count>
      {counts?.vague !== undefined && <Count n={counts.vague} tone="hold">{counts.vague === 1 ? 'says neither who nor when yet' : 'say neither who nor when yet'}</Count>}
    </section>
  );
}

export function Locked() {
  const timer = one('timer');
  if (timer?.locked) return <p class="desk-note">Time and grace are over. The cards are locked; +1 min opens them again.</p>;
  if (timer?.ranOut) return <p class="desk-note">Time is over. People still have half a minute to finish the card they are on.</p>;
  return null;
}

export function Write() {
  return <><WritingCounts /><Locked /><YourOwn /></>;
}
