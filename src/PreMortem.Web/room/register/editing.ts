import { bare, type Cell, fieldName, find, name, raw, rowOf } from './cells.ts';
import { editorOf } from './editor.ts';
import { fieldOf, read, same } from './fields.ts';
import { here, keep, kept, keptOf, letGo, type Pending } from './kept.ts';
import { saved } from './last.ts';
import { button, make } from './make.ts';
import { focus, next } from './moving.ts';
import { redraw } from './rows.ts';
import { fill } from './say.ts';
import { noLine, save } from './server.ts';
import { both, over, trouble, what } from './trouble.ts';

/** The one cell that is open. */
let open: { readonly cell: Cell; readonly close: (how: 'save' | 'leave') => void } | null = null;

export function edit(cell: Cell): void {
  if (cell.classList.contains('editing')) return;
  open?.close('save');
  const field = fieldName(cell);
  const risk = rowOf(cell).id;
  const waits = keptOf(risk, field);
  const was = waits?.was ?? raw(cell);
  const version = waits?.version ?? Number(rowOf(cell).dataset.version);
  const editor = editorOf(field, fill(wording.table.fieldOf, { field: fieldOf(field).label, risk }), waits?.value ?? was);
  const shown = [...cell.childNodes];
  over(cell);
  bare(cell);
  cell.classList.add('editing');
  cell.replaceChildren(editor.element);

  const close = (how: 'save' | 'leave'): void => {
    open = null;
    const [value, why] = [editor.value(), editor.why()];
    cell.classList.remove('editing');
    cell.replaceChildren(...shown);
    name(cell);
    if (how === 'save' && !same(value, was)) void settle({ risk, field, value, was, version, ...(why === undefined ? {} : { why }) });
    else if (waits && how === 'leave') {
      keep(waits);
      stand(waits, noWord);
    }
    else letGo({ risk, field });
  };
  open = { cell, close };
  editor.element.addEventListener('input', () => {
    const value = editor.value();
    if (same(value, was)) letGo({ risk, field });
    else keep({ risk, field, value, was, version });
  });
  editor.element.addEventListener('keydown', event => pressed(event, cell, fieldOf(field).kind === 'text', close));
  editor.element.addEventListener('focusout', event => {
    if (open?.cell === cell && document.hasFocus() && !cell.contains(event.relatedTarget as Node | null)) close('save');
  });
  const input = editor.element.querySelector<HTMLElement>('input:checked, input, textarea, select');
  input?.focus();
  if (input instanceof HTMLTextAreaElement || (input instanceof HTMLInputElement && input.type === 'text')) input.select();
}

const noWord = wording.table.notSavedYet;

function pressed(event: KeyboardEvent, cell: Cell, long: boolean, close: (how: 'save' | 'leave') => void): void {
  event.stopPropagation();
  if (event.isComposing) return;
  const beside = event.target instanceof HTMLSelectElement && event.target.nextElementSibling;
  if (event.key === 'Escape') {
    close('leave');
    focus(cell);
  } else if (event.key === 'Enter' && (!long || event.ctrlKey || event.metaKey)) {
    close('save');
    focus(cell);
  } else if (event.key === 'Tab' && !(beside instanceof HTMLElement && !beside.hidden && !event.shiftKey)) {
    event.preventDefault();
    const goOn = next(cell, event.shiftKey ? -1 : 1);
    close('save');
    if (goOn) edit(goOn);
    else focus(cell);
    return;
  } else {
    return;
  }
  event.preventDefault();
}

/** Sends a change and says what came of it. Until it is stored its text stays in the cell and on the device. */
async function settle(pending: Pending): Promise<void> {
  const { risk, field } = pending;
  keep(pending);
  show(pending, 'saving');
  const outcome = await save(pending);
  switch (outcome.type) {
    case 'saved':
      letGo(pending);
      release(pending);
      saved(what(risk, field), outcome.change);
      await redraw(risk);
      tick(find(risk, field));
      break;
    case 'conflict': {
      const mine = { ...pending, was: outcome.theirs, version: outcome.version };
      keep(mine);
      stand(mine, wording.table.conflict, ...both(field, outcome.theirs, pending.value),
        choice(button(wording.table.keepMine, () => void settle(mine), 'primary'), button(wording.table.takeTheirs, () => void drop(mine))));
      break;
    }
    case 'notSaved':
      if (outcome.sentence === noLine) sendSoon();
      stand(pending, fill(wording.table.notSavedBecause, { why: outcome.sentence }), ways(pending));
  }
}

/** “saved”, for as long as it takes to see it. */
function tick(cell: Cell | null): void {
  if (!cell || cell.dataset.state) return;
  cell.dataset.state = 'saved';
  cell.dataset.word = wording.table.savedState;
  setTimeout(() => { if (cell.dataset.state === 'saved') cell.removeAttribute('data-state'); }, seen);
}

const seen = 4000;

const choice = (...buttons: readonly Node[]): Node => make('p', { class: 'cluster' }, ...buttons);

function ways(pending: Pending): Node {
  const { risk, field, value } = pending;
  const held = field === 'status' && value === 'heldTension';
  return choice(
    held ? make('a', { class: 'btn', href: `${here}/${risk}#status` }, fill(wording.table.namePoles, { risk })) : button(wording.table.tryAgain, () => void settle(pending)),
    button(wording.table.leaveIt, () => void drop(pending), 'quiet'));
}

/** The typed text in its cell, not stored, with what can be done about it. */
function stand(pending: Pending, sentence: string, ...inside: readonly Node[]): void {
  const cell = show(pending, 'kept');
  if (cell) trouble(cell, sentence, ...(inside.length > 0 ? inside : [ways(pending)]));
}

function show({ risk, field, value }: Pending, state: 'saving' | 'kept'): Cell | null {
  const cell = find(risk, field);
  if (!cell) return null;
  over(cell);
  cell.dataset.value ??= cell.textContent ?? '';
  cell.textContent = read(field, value);
  cell.classList.toggle('empty', value === '');
  const tab = cell.tabIndex;
  name(cell);
  cell.tabIndex = tab;
  cell.dataset.state = state;
  cell.dataset.word = wording.table.savingState;
  return cell;
}

function release({ risk, field }: Pending): void {
  const cell = find(risk, field);
  if (!cell) return;
  over(cell);
  cell.removeAttribute('data-state');
}

async function drop(pending: Pending): Promise<void> {
  letGo(pending);
  release(pending);
  await redraw(pending.risk);
  focus(find(pending.risk, pending.field));
}

/** What an earlier visit could not store stands in its cells again. */
export function standAgain(): void {
  for (const pending of kept()) {
    const cell = find(pending.risk, pending.field);
    if (cell && same(raw(cell), pending.value)) letGo(pending);
    else if (cell && !cell.dataset.state) stand(pending, noWord);
  }
}

/** The browser knows of its own line only, not of the server's: what waits for either is tried again by itself. */
function sendSoon(): void {
  clearTimeout(soon);
  soon = setTimeout(sendAgain, untilAgain);
}

let soon = 0;
const untilAgain = 5000;

/** The connection is back: everything that waits for it goes now. */
export function sendAgain(): void {
  for (const pending of kept()) {
    const cell = find(pending.risk, pending.field);
    if (cell?.closest('td')?.querySelector('.trouble')?.textContent?.includes(noLine)) void settle(pending);
  }
}
