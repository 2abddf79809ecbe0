import { useLayoutEffect, useRef } from 'preact/hooks';
import { one } from '../../../store.ts';
import { goOn } from '../frame/Gate.tsx';
import { inOne } from '../words.ts';
import { asksBeforeGoingOn, notYetPutBack, putPartBack } from './quiet.ts';

/** Before the room goes on: the parts that nobody attacked. Offered, never demanded. */
export function QuietParts() {
  const first = useRef<HTMLButtonElement>(null);
  const open = asksBeforeGoingOn.value && one('phase')?.kind === 'form';
  useLayoutEffect(() => { if (open) first.current?.focus(); }, [open]);
  const parts = notYetPutBack();
  if (!open || parts.length === 0) return null;
  const cancel = () => { asksBeforeGoingOn.value = false; };
  return (
    <section class="desk-ask desk-quiet-parts" aria-label="Parts nobody attacked" data-keys="own"
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); cancel(); } }}>
      <p role="alert"><strong>Nobody attacked {inOne(parts.map((part) => part.id))}.</strong> The plan failed as a whole. Did {parts.length === 1 ? 'this part' : 'these parts'} hold, or did we look away?</p>
      <ul>{parts.map((part, at) => (
        <li key={part.id}><span><b>{part.id}</b> {part.text}</span>
          <button type="button" class="btn small" ref={at === 0 ? first : undefined} onClick={() => putPartBack(part.id)}>Put {part.id} back to the room</button></li>
      ))}</ul>
      <div class="desk-row">
        <button type="button" class="btn primary" onClick={() => goOn()}>Go on</button>
        <button type="button" class="btn" onClick={cancel}>Stay here</button>
        <span class="small muted">No reason needed.</span>
      </div>
    </section>
  );
}
