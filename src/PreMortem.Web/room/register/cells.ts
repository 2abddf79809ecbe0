import { fieldOf } from './fields.ts';
import { fill } from './say.ts';

/** One text of a row on the page. */
export type Cell = HTMLElement;

export const cellOf = (target: EventTarget | null): Cell | null => target instanceof Element ? target.closest<HTMLElement>('table.risks .cell') : null;

export const rowOf = (cell: Element): HTMLTableRowElement => cell.closest('tr')!;

export const fieldName = (cell: Cell): string => cell.dataset.field ?? '';

/** What is stored, where the cell shows no typed text that waits. */
export const raw = (cell: Cell): string => cell.dataset.value ?? cell.textContent ?? '';

export const find = (risk: string, field: string): Cell | null =>
  document.getElementById(risk)?.querySelector<HTMLElement>(`.cell[data-field="${field}"]`) ?? null;

/** Makes the cells of a row, or of all rows, things that can be reached and opened. */
export function dress(within: ParentNode): void {
  for (const cell of within.querySelectorAll<HTMLElement>('.cell')) name(cell);
  for (const stop of within.querySelectorAll<HTMLElement>('[data-stop]')) stop.tabIndex = -1;
}

export function name(cell: Cell): void {
  const { label, prompt } = fieldOf(fieldName(cell));
  cell.setAttribute('role', 'button');
  cell.setAttribute('aria-label', fill(wording.table.cellName, { field: label, risk: rowOf(cell).id, text: cell.textContent?.trim() || wording.table.none }));
  cell.dataset.prompt = prompt;
  cell.tabIndex = -1;
}

export function bare(cell: Cell): void {
  for (const attribute of ['role', 'aria-label', 'tabindex', 'data-state']) cell.removeAttribute(attribute);
}
