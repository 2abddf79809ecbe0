import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props { children: ComponentChildren; class?: string; ask: string; yes: string; label?: string; onYes(): void }

/** A button that asks once, in place, before it acts. */
export function Confirm({ children, class: name = 'btn', ask, yes, label, onYes }: Props) {
  const [asking, setAsking] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useLayoutEffect(() => {
    if (asking) no.current?.focus();
    else if (was.current) first.current?.focus();
    was.current = asking;
  }, [asking]);
  if (!asking) {
    return <button type="button" ref={first} class={name} aria-label={label} onClick={() => setAsking(true)}>{children}</button>;
  }
  return (
    <span class="desk-confirm" role="group" aria-label={ask} data-keys="own"
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); setAsking(false); } }}>
      <span class="small">{ask}</span>
      <button type="button" class="btn small danger" onClick={() => { setAsking(false); onYes(); }}>{yes}</button>
      <button type="button" class="btn small" ref={no} onClick={() => setAsking(false)}>{wording.desk.keep}</button>
    </span>
  );
}
