import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useId, useRef, useState } from 'preact/hooks';
import { useWords } from '../../../parts/useWords.ts';

interface Props {
  /** Names what it asks about: a reason that was begun comes back with it. */
  about: string;
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
export function AskWhy({ about, children, label, go, placeholder, limit = 1000, serious, onGo, onCancel }: Props) {
  const words = useWords(`why.${about}`);
  const why = words.value;
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    return () => { if (before instanceof HTMLElement && before.isConnected) before.focus(); };
  }, []);
  const submit = () => {
    if (!why.trim()) { setAsked(true); box.current?.focus(); return; }
    onGo(why.trim());
    words.value = '';
  };
  const cancel = () => { words.value = ''; onCancel(); };
  return (
    <form class={`desk-ask${serious ? ' is-serious' : ''}`} aria-label={label} data-keys="own"
      onSubmit={(event) => { event.preventDefault(); submit(); }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') { event.stopPropagation(); cancel(); }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); submit(); }
      }}>
      <div class="desk-ask-said">{children}</div>
      <label for={id} class="small">{label}</label>
      <textarea id={id} class="box" ref={box} rows={2} maxLength={limit} value={why} placeholder={placeholder} required
        aria-invalid={asked && !why.trim()} aria-describedby={asked ? `${id}-need` : undefined}
        onInput={(event) => { words.value = event.currentTarget.value; }} />
      {asked && !why.trim() && <p class="small desk-need" id={`${id}-need`}>{wording.desk.oneLineEnough}</p>}
      <div class="desk-row">
        <button type="submit" class={`btn${serious ? ' danger' : ' primary'}`}>{go}</button>
        <button type="button" class="btn" onClick={cancel}>{wording.desk.cancel}</button>
      </div>
    </form>
  );
}
