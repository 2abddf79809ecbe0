import { choices, fieldOf } from './fields.ts';
import { make } from './make.ts';

/** The box that a cell becomes while it is changed. */
export interface Editor {
  readonly element: HTMLElement;
  readonly value: () => string;
  /** Why a risk is retired; undefined where it is not. */
  readonly why: () => string | undefined;
}

export function editorOf(name: string, label: string, value: string): Editor {
  const { kind, most } = fieldOf(name);
  switch (kind) {
    case 'parts': return parts(label, value);
    case 'status': return status(label, value);
    case 'date': return box(Object.assign(make('input', { type: 'date', 'aria-label': label }), { value }));
    case 'line': return box(Object.assign(make('input', { type: 'text', 'aria-label': label, maxlength: String(most) }), { value }));
    case 'text': return box(Object.assign(make('textarea', { 'aria-label': label, maxlength: String(most), rows: '3' }), { value }));
  }
}

const box = (input: HTMLInputElement | HTMLTextAreaElement): Editor =>
  ({ element: make('span', { class: 'editor' }, input), value: () => input.value, why: () => undefined });

/** The arrow keys go from tick to tick; Tab goes on to the next cell, as everywhere. */
function parts(label: string, value: string): Editor {
  const had = new Set(value.split(', '));
  const list = make('span', { class: 'list', role: 'group', 'aria-label': label }, choices('parts'));
  for (const tick of list.querySelectorAll('label')) {
    const input = tick.querySelector('input')!;
    input.checked = had.has(input.value);
    if (tick.dataset.retired && !input.checked) tick.remove();
  }
  const inputs = [...list.querySelectorAll('input')];
  list.addEventListener('keydown', event => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    inputs[(inputs.indexOf(document.activeElement as HTMLInputElement) + step + inputs.length) % inputs.length]?.focus();
  });
  if (inputs.length === 0) list.append(wording.table.noParts);
  return { element: make('span', { class: 'editor' }, list), value: () => inputs.filter(input => input.checked).map(input => input.value).join(', '), why: () => undefined };
}

/** A retired risk is opened first; retiring one wants a reason. */
function status(label: string, value: string): Editor {
  const select = make('select', { 'aria-label': label }, choices('status'));
  if (value === 'retired') for (const option of select.querySelectorAll('option:not([value=retired], [value=open])')) option.remove();
  select.value = value;
  const reason = make('input', { type: 'text', 'aria-label': wording.table.whyRetired, placeholder: wording.table.whyRetired, maxlength: '1000', hidden: '' });
  select.addEventListener('change', () => { reason.hidden = select.value !== 'retired' || value === 'retired'; });
  return {
    element: make('span', { class: 'editor' }, select, reason),
    value: () => select.value,
    why: () => reason.hidden ? undefined : reason.value,
  };
}
