import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { fill } from '../say.ts';

interface Props {
  text: Signal<string>;
  label: string;
  placeholder?: string;
  max?: number;
  lines?: number;
  autofocus?: boolean;
  readOnly?: boolean;
  big?: boolean;
  field?: RefObject<HTMLTextAreaElement | null>;
  onInput?: () => void;
  /** Enter outside an IME composition; Shift+Enter breaks a line. */
  onEnter?: () => void;
  onEscape?: () => void;
  onBlur?: () => void;
}

/** A text box that grows with its text, keeps what it holds, and says how much room is left when little is. */
export function TextBox({ text, label, placeholder, max = 1000, lines = 1, autofocus, readOnly, big, field, onInput, onEnter, onEscape, onBlur }: Props) {
  const own = useRef<HTMLTextAreaElement>(null);
  const box = field ?? own;
  const left = max - text.value.length;
  useLayoutEffect(() => grow(box.current), [text.value]);
  useLayoutEffect(() => {
    if (!autofocus) return;
    box.current?.focus({ preventScroll: true });
    box.current?.setSelectionRange(max, max);
  }, []);

  const keyed = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey && onEnter) {
      event.preventDefault();
      onEnter();
    } else if (event.key === 'Escape' && onEscape) onEscape();
  };

  return (
    <div class="textbox">
      <textarea
        ref={box} class={`box${big ? ' big' : ''}`} rows={lines} style={{ '--lines': lines }} aria-label={label} placeholder={placeholder}
        maxLength={max} readOnly={readOnly} value={text.value} onKeyDown={keyed} onBlur={onBlur}
        enterkeyhint={onEnter ? 'send' : 'enter'}
        onInput={event => { text.value = event.currentTarget.value; onInput?.(); }}
      />
      {left <= 150 && <span class={`counter small${left <= 0 ? ' full' : ''}`}>{left === 0 ? fill(wording.parts.fullBox, { n: max }) : fill(wording.parts.leftInBox, { n: left })}</span>}
    </div>
  );
}

/** A browser that fits a box to its text by itself (room.css) is not asked to measure at each key. */
const fitsItself = CSS.supports('field-sizing', 'content');

function grow(box: HTMLTextAreaElement | null): void {
  if (!box || fitsItself) return;
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
}
