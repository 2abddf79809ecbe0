import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PlanRecord } from '../../../protocol.ts';
import { one } from '../../../store.ts';
import { goOnAllTheSame } from '../frame/Gate.tsx';
import { inOne } from '../words.ts';
import { asksBeforeGoingOn, notYetPutBack, putPartBack } from './quiet.ts';
import { fill, plural } from '../../../say.ts';

/** How many stand open: more would bury the way on. */
const few = 4;

function Quiet({ part }: { part: PlanRecord }) {
  return (
    <li><span><b>{part.id}</b> {part.text}</span>
      <button type="button" class="btn small" onClick={() => putPartBack(part.id)}>{fill(wording.desk.putPartBack, { part: part.id })}</button></li>
  );
}

/** Before the room goes on: the parts that nobody attacked. Offered, never demanded. */
export function QuietParts() {
  const place = useRef<HTMLElement>(null);
  const open = asksBeforeGoingOn.value && one('phase')?.kind === 'form';
  useLayoutEffect(() => { if (open) place.current?.focus(); }, [open]);
  const parts = notYetPutBack();
  if (!open || parts.length === 0) return null;
  const cancel = () => { asksBeforeGoingOn.value = false; };
  const [first, more] = parts.length <= few + 1 ? [parts, []] : [parts.slice(0, few), parts.slice(few)];
  return (
    <section ref={place} tabIndex={-1} class="desk-ask desk-quiet-parts" aria-label={wording.desk.partsUnattacked} data-keys="own"
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); cancel(); } }}>
      <p role="alert"><strong>{parts.length <= few + 1 ? fill(wording.desk.nobodyAttacked, { parts: inOne(parts.map((part) => part.id)) }) : fill(wording.desk.nobodyAttackedN, { n: parts.length })}</strong> {plural(wording.desk.didTheyHold, parts.length)}</p>
      <ul>{first.map((part) => <Quiet key={part.id} part={part} />)}</ul>
      {more.length > 0 && <details class="desk-quiet"><summary class="small muted">{fill(wording.desk.nMore, { n: more.length })}</summary><ul>{more.map((part) => <Quiet key={part.id} part={part} />)}</ul></details>}
      <div class="desk-row">
        <button type="button" class="btn primary" onClick={goOnAllTheSame}>{wording.desk.goOn}</button>
        <button type="button" class="btn" onClick={cancel}>{wording.desk.stayHere}</button>
        <span class="small muted">{wording.desk.noReasonNeeded}</span>
      </div>
    </section>
  );
}
