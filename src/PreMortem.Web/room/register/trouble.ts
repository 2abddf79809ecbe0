import { type Cell, fieldName } from './cells.ts';
import { fieldOf, read } from './fields.ts';
import { make } from './make.ts';
import { fill } from './say.ts';

/** What stands below a cell whose text is not stored: why, and what can be done about it. */
export function trouble(cell: Cell, sentence: string, ...inside: readonly Node[]): void {
  over(cell);
  const panel = make('div', { class: 'trouble', role: 'alert', 'data-for': fieldName(cell) }, make('p', {}, sentence), ...inside);
  cell.closest('td')!.append(panel);
}

/** Both texts side by side: the other person's and one's own. */
export const both = (field: string, theirs: string, mine: string): Node[] => [
  make('div', {}, make('span', { class: 'caps' }, wording.table.theirs), make('blockquote', {}, read(field, theirs) || wording.table.empty)),
  make('div', {}, make('span', { class: 'caps' }, wording.table.yours), make('blockquote', {}, read(field, mine) || wording.table.empty)),
];

/** The trouble with a cell is over. */
export function over(cell: Cell): void {
  cell.closest('td')?.querySelector(`.trouble[data-for="${fieldName(cell)}"]`)?.remove();
}

export const what = (risk: string, field: string): string => {
  const { label } = fieldOf(field);
  return fill(wording.table.what, { risk, field: label.charAt(0).toLowerCase() + label.slice(1) });
};
