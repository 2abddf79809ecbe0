import type { ItemRecord } from '../../../protocol.ts';
import { get } from '../../../store.ts';
import { does } from '../does.ts';
import { boxesOf } from '../treat/boxes.tsx';
import { OnDay } from './OnDay.tsx';
import { Respond } from './Respond.tsx';

/** A what that was agreed without a how, and the day to know it has come: say how, or by when. */
export function How({ item }: { item: ItemRecord }) {
  const risk = get('risk', item.risk ?? '');
  if (!risk) return null;
  return (
    <>
      {boxesOf(risk).text('how', wording.desk.howDone, wording.desk.howDoneHint, { rows: 2 })}
      <div class="desk-row desk-end desk-settle">
        <OnDay label={wording.desk.notKnownYet} go={wording.desk.moveDay} days={28} onGo={(howBy) => void does('respond', { risk: risk.id, howBy })} />
      </div>
      <Respond key={risk.id} risk={risk.id} words={wording.desk.changeResponse} />
    </>
  );
}
