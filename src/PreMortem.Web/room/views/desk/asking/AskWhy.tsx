import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useId, useRef, useState } from 'preact/hooks';

interface Props {
  /** What happens, or what the room said. */
  children: ComponentChildren;
  label: string;
  go: string;
  placeholder?: string;
  limit?: number;
  serious?: boolean;
  onGo(why: string): void;
  onCancel(): void;
}

/** A small panel in place that asks for a reason before it does something. Esc leaves; focus comes in and goes back. */
export function AskWhy({ children, label, go, placeholder, limit = 1000, serious, onGo, onCancel }: Props) {
  const [why, setWhy] = useState('');
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    return () => { if (before instanceof HTMLElement && before.isConnected) before.focus(); };
  }, []);
  const submit = () => {
    if (why.trim()) onGo(why.trim());
    else { setAsked(true); box.current?.focus(); }
  };
  return (
    <form class={`desk-ask${serious ? ' is-serious' : ''}`} aria-label={label} data-keys="own"
      onSubmit={(event) => { event.preventDefault(); submit(); }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') { event.stopPropagation(); onCancel(); }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); submit(); }
      }}>
      <div class="desk-ask-said">{children}</div>
      <label for={id} class="small">{label}</label>
      <textarea id={id} class="box" ref={box} rows={2} maxLength={limit} value={why} placeholder={placeholder} required
        aria-invalid={asked && !why.trim()} aria-describedby={asked ? `${id}-need` : undefined}
        onInput={(event) => setWhy(event.currentTarget.value)} />
      {asked && !why.trim() && <p class="small desk-need" id={`${id}-need`}>One line is enough, but it needs one.</p>}
      <div class="desk-row">
        <button type="submit" class={`btn${serious ? ' danger' : ' primary'}`}>{go}</button>
        <button type="button" class="btn" onClick={onCancel}>Cancel</button>
      </div>
    </form>
  );
}
