import type { ReasonRecord } from '../../../protocol.ts';
import { does } from '../does.ts';
import { ParkPanel } from '../form/ParkPanel.tsx';
import { parking } from '../form/selection.ts';
import { dayInWords } from '../words.ts';
import { fill } from '../../../say.ts';

/** What somebody senses and cannot name is not argued away: somebody keeps it, and on a day we ask again. */
export function AskAgain({ reason }: { reason: ReasonRecord }) {
  if (!reason.tacit) return null;
  if (reason.place === 'parked') {
    return <p class="desk-row"><span class="chip remedy">{fill(reason.owner ? wording.desk.askedAgainBy : wording.desk.askedAgain, { day: dayInWords(reason.revisit), owner: reason.owner ?? '' })}</span>
      <button type="button" class="link small" onClick={() => void does('unplaceReason', { reason: reason.id })}>{wording.desk.takeThatBack}</button></p>;
  }
  return parking.value === reason.id
    ? <ParkPanel reason={reason.id} sensed />
    : <p class="desk-row"><button type="button" class="btn small" onClick={() => { parking.value = reason.id; }}>{wording.desk.askAgain}</button>
        <span class="small muted">{wording.desk.noNeedNow}</span></p>;
}
