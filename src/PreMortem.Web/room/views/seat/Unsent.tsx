import { useComputed } from '@preact/signals';
import { copy } from '../../parts/Leftovers.tsx';
import { stillBegun } from '../../untaken.ts';

/** What still stood in a box when the meeting closed. The room takes nothing any more; the words stay their writer's. */
export function Unsent() {
  const unsent = useComputed(stillBegun);
  if (unsent.value.length === 0) return null;
  return (
    <section class="leftovers card" aria-label={wording.seat.keptForYou}>
      <p class="caps">{wording.seat.begunNotSent}</p>
      {unsent.value.map((text, at) => (
        <div key={at} class="leftover"><p class="words">{text.value}</p>
          <div class="row"><button type="button" class="btn" onClick={() => void copy(text.peek())}>{wording.seat.copy}</button>
            <button type="button" class="btn quiet" onClick={() => { text.value = ''; }}>{wording.seat.letGo}</button></div></div>
      ))}
    </section>
  );
}
