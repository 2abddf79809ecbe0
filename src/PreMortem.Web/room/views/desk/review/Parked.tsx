import { useState } from 'preact/hooks';
import type { Commands, ItemRecord } from '../../../protocol.ts';
import { AskWhy } from '../asking/AskWhy.tsx';
import { does } from '../does.ts';
import { IntoRisk } from './IntoRisk.tsx';
import { OnDay } from './OnDay.tsx';

/** A reason that was parked until now: parked again, into a risk, or dropped for a reason. */
export function Parked({ item }: { item: ItemRecord }) {
  const [dropping, setDropping] = useState(false);
  const parked = item.parked ?? '';
  const settle = (how: Omit<Commands['settleParked'], 'parked'>) => void does('settleParked', { parked, ...how });
  if (dropping) {
    return (
      <AskWhy about={`parked.${parked}`} label={wording.desk.droppedBecause} go={wording.desk.dropIt} placeholder={wording.desk.droppedHint} onCancel={() => setDropping(false)}
        onGo={(why) => { setDropping(false); settle({ outcome: 'dropped', why }); }}>
        <p>{wording.desk.recordKeeps}</p>
      </AskWhy>
    );
  }
  return (
    <div class="desk-row desk-end desk-settle">
      <OnDay label={wording.desk.againOn} go={wording.desk.parkAgain} days={42} onGo={(revisit) => settle({ outcome: 'again', revisit })} />
      <IntoRisk label={wording.desk.riskItGoesInto} onGo={(risk) => settle({ outcome: 'risk', risk })} />
      <button type="button" class="btn" onClick={() => setDropping(true)}>{wording.desk.dropItBecause}</button>
    </div>
  );
}
