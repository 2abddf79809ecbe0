import { unplaced } from '../../../wall.ts';
import { everyLane, isMine, lanes } from './lanes.ts';

/** Where several lead: this desk's cards, or all of them. */
export function Lanes() {
  if (lanes.value < 2) return null;
  const mine = unplaced.value.filter(isMine).length;
  return (
    <div class="desk-row desk-lanes" role="group" aria-label="Which cards">
      <button type="button" class="btn small" aria-pressed={!everyLane.value} onClick={() => { everyLane.value = false; }}>Your lane, {mine}</button>
      <button type="button" class="btn small" aria-pressed={everyLane.value} onClick={() => { everyLane.value = true; }}>All cards, {unplaced.value.length}</button>
    </div>
  );
}

/** Nothing is left in one's own lane. */
export function LaneDone() {
  return <p class="desk-note">Your lane is done. <button type="button" class="link" onClick={() => { everyLane.value = true; }}>Help with the others’ cards</button></p>;
}
