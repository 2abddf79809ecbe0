import type { FunctionComponent } from 'preact';
import { ItemFace } from '../../../parts/ItemFace.tsx';
import { decided } from '../../../parts/looked.ts';
import type { ItemKind, ItemRecord } from '../../../protocol.ts';
import { How } from './How.tsx';
import { show } from './open.ts';
import { Parked } from './Parked.tsx';
import { Due, Trigger } from './Settling.tsx';
import { Sign } from './Sign.tsx';
import { HeldTension } from './HeldTension.tsx';

const does: Record<ItemKind, FunctionComponent<{ item: ItemRecord }>> = {
  sign: Sign, how: How, due: Due, trigger: Trigger, tension: HeldTension, parked: Parked,
};

/** The open item: what it is about, the way to the wall, what the room decides, and the way to the next. */
export function Item({ item, next }: { item: ItemRecord; next: ItemRecord | undefined }) {
  const Decide = does[item.kind];
  return (
    <div class="desk-item-body">
      <ItemFace item={item} />
      <div class="desk-row">
        <button type="button" class={`btn${item.now ? '' : ' primary'}`} aria-keyshortcuts="Enter" aria-pressed={item.now} onClick={() => show(item)}>
          {item.now ? wording.desk.roomSeesThis : <>{wording.desk.showToRoom} <kbd>Enter</kbd></>}</button>
        {next && <button type="button" class={`btn${item.settled ? ' primary' : ''}`} aria-keyshortcuts="ArrowRight" onClick={() => show(next)}>{wording.desk.showNext} →</button>}
      </div>
      <Decide item={item} />
      {item.kind !== 'sign' && <p class="desk-item-outcome" role="status">{decided(item)}</p>}
    </div>
  );
}
