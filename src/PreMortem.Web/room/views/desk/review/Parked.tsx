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
      <AskWhy about={`parked.${parked}`} label="Dropped, because…" go="Drop it" placeholder="the timetable was changed in May, and it did not come back" onCancel={() => setDropping(false)}
        onGo={(why) => { setDropping(false); settle({ outcome: 'dropped', why }); }}>
        <p>The record of this meeting keeps the line.</p>
      </AskWhy>
    );
  }
  return (
    <div class="desk-row desk-end desk-settle">
      <OnDay label="Again on" go="Park it again" days={42} onGo={(revisit) => settle({ outcome: 'again', revisit })} />
      <IntoRisk label="The risk it goes into" onGo={(risk) => settle({ outcome: 'risk', risk })} />
      <button type="button" class="btn" onClick={() => setDropping(true)}>Drop it, because…</button>
    </div>
  );
}
