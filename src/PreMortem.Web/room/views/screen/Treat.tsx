import { Earlier } from '../../parts/Earlier.tsx';
import { TreatRow } from '../../parts/TreatRow.tsx';
import { all } from '../../store.ts';
import { Fit } from './Fit.tsx';
import { Wall } from './Wall.tsx';

/** The row being filled, words large. */
export function Treat() {
  const risk = all('risk').find(one => one.now);
  if (!risk) return <Wall><p class="wall-big serif">{wording.seat.whatChange}</p></Wall>;
  return (
    <Wall>
      <Fit key={risk.id} max={38} class="treat-wall">
        <p class="serif treat-title"><bdi>{risk.title}</bdi> {risk.loneVoice && <span class="chip hold">{wording.seat.oneVoice}</span>} <Earlier risk={risk} /></p>
        <TreatRow risk={risk.id} />
      </Fit>
    </Wall>
  );
}
