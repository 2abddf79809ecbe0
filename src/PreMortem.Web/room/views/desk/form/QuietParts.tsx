import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PlanRecord } from '../../../protocol.ts';
import { one } from '../../../store.ts';
import { goOnAllTheSame } from '../frame/Gate.tsx';
import { inOne } from '../words.ts';
import { asksBeforeGoingOn, notYetPutBack, putPartBack } from './quiet.ts';

/** How many stand open: more would bury the way on. */
const few = 4;

function Quiet({ part }: { part: PlanRecord }) {
  return (
    <li><span><b>{part.id}</b> {part.text}</span>
      <button type="button" class="btn small" onClick={() => putPartBack(part.id)}>Put {part.id} back to the room</button></li>
  );
}

/** Before the room goes on: the parts that nobody attacked. Offered, never demanded. */
export function QuietParts() {
  const place = useRef<HTMLElement>(null);
  const open = asksBeforeGoingOn.value && one('phase')?.kind === 'form';
  useLayoutEffect(() => { if (open) place.current?.querySelector('button')?.focus(); }, [open]);
  const parts = notYetPutBack();
  if (!open || parts.length === 0) return null;
  const cancel = () => { asksBeforeGoingOn.value = false; };
  const [first, more] = parts.length <= few + 1 ? [parts, []] : [parts.slice(0, few), parts.slice(few)];
  return (
    <section ref={place} class="desk-ask desk-quiet-parts" aria-label="Parts nobody attacked" data-keys="own"
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); cancel(); } }}>
      <p role="alert"><strong>Nobody attacked {inOne(parts.map((part) => part.id))}.</strong> The plan failed as a whole. Did {parts.length === 1 ? 'this part' : 'these parts'} hold, or did we look away?</p>
      <ul>{first.map((part) => <Quiet key={part.id} part={part} />)}</ul>
      {more.length > 0 && <details class="desk-quiet"><summary class="small muted">{more.length} more</summary><ul>{more.map((part) => <Quiet key={part.id} part={part} />)}</ul></details>}
      <div class="desk-row">
        <button type="button" class="btn primary" onClick={goOnAllTheSame}>Go on</button>
        <button type="button" class="btn" onClick={cancel}>Stay here</button>
        <span class="small muted">No reason needed.</span>
      </div>
    </section>
  );
}
