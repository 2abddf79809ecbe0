import { unplaced } from '../../../wall.ts';
import { everyLane, isMine, lanes } from './lanes.ts';

/** Where several lead: this desk's cards, or all of them. */
export function Lanes() {
  if (lanes.value < 2) return null;
  const mine = unplaced.value.filter(isMine).length;
  return (
    <div class="desk-row desk-lanes" role="group" aria-label={wording.desk.whichCards}>
      <button type="button" class="btn small" aria-pressed={!everyLane.value} onClick={() => { everyLane.value = false; }}>{wording.desk.yourLane}, {mine}</button>
      <button type="button" class="btn small" aria-pressed={everyLane.value} onClick={() => { everyLane.value = true; }}>{wording.desk.allCards}, {unplaced.value.length}</button>
    </div>
  );
}

/** Nothing is left in one's own lane. */
export function LaneDone() {
  return <p class="desk-note">{wording.desk.laneDone} <button type="button" class="link" onClick={() => { everyLane.value = true; }}>{wording.desk.helpOthers}</button></p>;
}
