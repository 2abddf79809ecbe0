import { YourOwn } from './frame/YourOwn.tsx';
import { NextReview } from './close/NextReview.tsx';
import { Items } from './review/Items.tsx';
import { NewReasons } from './review/NewReasons.tsx';
import { PlanChanges } from './treat/PlanChanges.tsx';

/** Weeks later: what there is to look at, one at a time; what has happened since; what changes, and the next date. */
export function Review() {
  return (
    <>
      <Items />
      <NewReasons />
      <YourOwn />
      <PlanChanges />
      <NextReview />
    </>
  );
}
