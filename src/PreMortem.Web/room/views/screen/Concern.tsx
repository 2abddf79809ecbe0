import { RiskPicture } from '../../parts/RiskPicture.tsx';
import { all, ids, one } from '../../store.ts';
import { Fit } from './Fit.tsx';
import { Wall } from './Wall.tsx';

/** Turnout only; on closing, the picture of picks and ranges, the leader's own last. */
export function Concern() {
  const counts = one('counts');
  if (ids('concern').length === 0) return (
    <Wall>
      <p class="wall-big serif">Which two or three worry you most?</p>
      <p class="wall-number">{counts?.answered ?? 0} <span class="muted">of {counts?.people ?? 0} have answered</span></p>
    </Wall>
  );
  const records = all('concern').sort((a, b) => b.concern.picks - a.concern.picks).slice(0, 7);
  return <Wall><Fit max={26} min={12}><div class="pictures">{records.map(record => <RiskPicture key={record.risk} record={record} />)}</div></Fit></Wall>;
}
