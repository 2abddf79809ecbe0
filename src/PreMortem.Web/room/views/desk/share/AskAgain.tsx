import type { ReasonRecord } from '../../../protocol.ts';
import { does } from '../does.ts';
import { ParkPanel } from '../form/ParkPanel.tsx';
import { parking } from '../form/selection.ts';
import { dayInWords } from '../words.ts';

/** What somebody senses and cannot name is not argued away: somebody keeps it, and on a day we ask again. */
export function AskAgain({ reason }: { reason: ReasonRecord }) {
  if (!reason.tacit) return null;
  if (reason.place === 'parked') {
    return <p class="desk-row"><span class="chip remedy">asked about again on {dayInWords(reason.revisit)}{reason.owner && `, by ${reason.owner}`}</span>
      <button type="button" class="link small" onClick={() => void does('unplaceReason', { reason: reason.id })}>take that back</button></p>;
  }
  return parking.value === reason.id
    ? <ParkPanel reason={reason.id} sensed />
    : <p class="desk-row"><button type="button" class="btn small" onClick={() => { parking.value = reason.id; }}>Ask about it again…</button>
        <span class="small muted">No need to explain it now.</span></p>;
}
