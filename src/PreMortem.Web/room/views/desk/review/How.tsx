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
      {boxesOf(risk).text('how', 'How is it done?', 'who does what first, with whom, and when', { rows: 2 })}
      <div class="desk-row desk-end desk-settle">
        <OnDay label="Not known yet: we know how by" go="Move the day" days={28} onGo={(howBy) => void does('respond', { risk: risk.id, howBy })} />
      </div>
      <Respond key={risk.id} risk={risk.id} words="Change the response…" />
    </>
  );
}
