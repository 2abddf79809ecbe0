import { one } from '../../store.ts';
import { Count } from './asking/Count.tsx';
import { YourOwn } from './frame/YourOwn.tsx';

/** How many answered; nothing else, until Close. */
export function Confidence() {
  const confidence = one('confidence');
  const counts = one('counts');
  return (
    <>
      <section class="desk-counts">
        <Count n={confidence?.answered ?? counts?.answered} of={confidence?.of ?? counts?.people ?? 0}>{wording.desk.haveAnswered}</Count>
      </section>
      <YourOwn />
    </>
  );
}
