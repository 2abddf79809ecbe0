// Keeps what is typed into a page's forms until the server has it. Without this the forms work as they are.
import { hear, isRefused, sends } from './answer.ts';
import { drawnWith, fieldsOf, hiddenOf, isKept, isSame, nameOf, put, sentOf, valueOf } from './fields.ts';
import { count, forgetOld, letGo, read, signOut, write } from './kept.ts';
import { mayLeave } from './leaving.ts';

/** Fields whose text the server drew back into a form that it refused. */
const drawnBack = new WeakMap<HTMLFormElement, Set<string>>();

function keep(form: HTMLFormElement): void {
  const held = drawnBack.get(form);
  const fields: Record<string, string | boolean> = {};
  for (const [id, field] of fieldsOf(form)) {
    if (held?.has(id) || !isSame(valueOf(field), sentOf(field))) fields[id] = valueOf(field);
  }
  if (Object.keys(fields).length === 0) letGo(nameOf(form));
  else write(nameOf(form), { at: Date.now(), fields, drawn: drawnWith(form) });
}

function bringBack(form: HTMLFormElement): void {
  const typed = read(nameOf(form));
  if (!typed) return;
  const fields = fieldsOf(form);
  if (isRefused) {
    drawnBack.set(form, new Set(Object.keys(typed.fields)));
    return;
  }
  const differing = [...fields].filter(([id, field]) => id in typed.fields && !isSame(typed.fields[id] ?? '', sentOf(field)));
  if (differing.length === 0) return letGo(nameOf(form));
  for (const [id, field] of differing) {
    put(field, typed.fields[id] ?? '');
    for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  }
  const now = drawnWith(form);
  drawAs(form, typed.drawn);
  say(form, () => {
    form.reset();
    drawAs(form, now);
    letGo(nameOf(form));
  });
}

/** With what it was begun with, the server sees what somebody else changed since, and shows both. */
function drawAs(form: HTMLFormElement, drawn: Record<string, string>): void {
  for (const field of hiddenOf(form)) field.value = drawn[field.name] ?? field.value;
}

function say(form: HTMLFormElement, startAnew: () => void): void {
  const line = document.createElement('p');
  line.className = 'notice cluster typed';
  line.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn quiet';
  button.textContent = wording.forms.startFromSaved;
  button.addEventListener('click', () => {
    startAnew();
    line.remove();
    form.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')?.focus();
  });
  const words = document.createElement('span');
  words.textContent = wording.forms.typedIsBack;
  line.append(words, button);
  form.prepend(line);
}

const formOf = (event: Event) => {
  const form = event.target instanceof Element ? event.target.closest('form') : null;
  return form && isKept(form) ? form : undefined;
};

for (const happening of ['input', 'change']) {
  document.addEventListener(happening, event => {
    const form = formOf(event);
    if (form) keep(form);
  });
}

document.addEventListener('submit', event => {
  const form = formOf(event);
  if (!form || event.defaultPrevented) return;
  if (form.getAttribute('action') === '/sign-out') return mayLeave(form, count()) ? signOut() : event.preventDefault();
  keep(form);
  sends(nameOf(form));
});

forgetOld();
hear();
if (location.pathname !== '/sign-in') for (const form of document.forms) if (isKept(form)) bringBack(form);
