import { useId } from 'preact/hooks';
import { useDraft } from './useDraft.ts';

interface Props {
  /** Names the text: what was typed and not yet sent comes back with it. */
  about: string;
  label: string;
  stored: string;
  rows?: number;
  type?: 'text' | 'date';
  limit?: number;
  placeholder?: string;
  help?: string;
  list?: string;
  hideLabel?: boolean;
  class?: string;
  onSave(text: string): Promise<boolean>;
}

/** A date box tells every digit of the year as it is typed: 0002, 0020, 0202, 2026. */
function whole(day: string): boolean {
  return day >= '2000';
}

/** A labelled box that saves itself after a pause and on leaving. One row makes it a line, more make it a text area. */
export function SavedText(props: Props) {
  const { about, label, stored, rows = 1, type = 'text', limit = 1000, placeholder, help, list, hideLabel, onSave } = props;
  const draft = useDraft(about, stored, (text) => (type === 'date' && !whole(text) ? Promise.resolve(false) : onSave(text)));
  const id = useId();
  const common = {
    id, placeholder, maxLength: type === 'date' ? undefined : limit, value: draft.value, autoComplete: 'off',
    'aria-describedby': help ? `${id}-help` : undefined, onFocus: draft.focus, onBlur: draft.leave,
  };
  return (
    <div class={`desk-field ${props.class ?? ''}${draft.unsaved ? ' is-unsaved' : ''}`}>
      <label for={id} class={hideLabel ? 'sr' : 'desk-label'}>{label}</label>
      {rows > 1
        ? <textarea {...common} class="box" rows={rows} onInput={(event) => draft.type(event.currentTarget.value)} />
        : <input {...common} class="box" type={type} list={list} onInput={(event) => draft.type(event.currentTarget.value)} />}
      {help && <p class="small muted" id={`${id}-help`}>{help}</p>}
    </div>
  );
}
