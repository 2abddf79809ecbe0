type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** One field of a form: its name, and which of that name it is. */
export type FieldId = string;

/** What is a person's own writing or choice: no secret, no file, nothing the server put there by itself. */
const isTyped = (element: Element): element is Field =>
  element instanceof HTMLTextAreaElement ? element.name !== '' && !element.readOnly
  : element instanceof HTMLSelectElement ? element.name !== '' && !element.multiple
  : element instanceof HTMLInputElement && element.name !== '' && !element.readOnly
    && !['hidden', 'password', 'file', 'submit', 'button', 'reset', 'image'].includes(element.type);

const isTicked = (field: Field): field is HTMLInputElement => field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type);

export function fieldsOf(form: HTMLFormElement): Map<FieldId, Field> {
  const fields = new Map<FieldId, Field>();
  const seen = new Map<string, number>();
  for (const element of form.elements) {
    if (!isTyped(element)) continue;
    const nth = seen.get(element.name) ?? 0;
    seen.set(element.name, nth + 1);
    fields.set(`${element.name}#${nth}`, element);
  }
  return fields;
}

export const valueOf = (field: Field): string | boolean => isTicked(field) ? field.checked : field.value;

/** What the server sent. */
export const sentOf = (field: Field): string | boolean =>
  isTicked(field) ? field.defaultChecked
  : field instanceof HTMLSelectElement ? ([...field.options].find(option => option.defaultSelected) ?? field.options[0])?.value ?? ''
  : field.defaultValue;

export function put(field: Field, value: string | boolean): void {
  if (isTicked(field)) field.checked = value === true;
  else if (typeof value === 'string') field.value = value;
}

const plain = (value: string | boolean) => typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value;

/** The server may trim what it takes, and ends lines in its own way. */
export const isSame = (one: string | boolean, other: string | boolean): boolean => plain(one) === plain(other);

/** The hidden fields that say what a plan was when its form was drawn: with them the server notices what others changed since; and which form it was, so that it takes one once (PG11). */
const drawn = ['version', 'against', 'asked'];

export const hiddenOf = (form: HTMLFormElement): HTMLInputElement[] =>
  [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')].filter(({ name }) => name !== '__RequestVerificationToken');

export const drawnWith = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(hiddenOf(form).filter(({ name }) => drawn.includes(name)).map(({ name, value }) => [name, value]));

/** Names a form wherever it is shown: by where it goes, and by what it says unasked. */
export function nameOf(form: HTMLFormElement): string {
  const { pathname, search } = new URL(form.getAttribute('action') ?? '', location.href);
  const says = hiddenOf(form).filter(({ name }) => !drawn.includes(name)).map(({ name, value }) => `${name}=${value.slice(0, 60)}`);
  return [pathname + search, ...says].join(' ');
}

/** A form in which something is written to be kept: never one that takes a key. */
export const isKept = (form: HTMLFormElement): boolean => form.getAttribute('method') === 'post' && !form.querySelector('input[type=password]');
