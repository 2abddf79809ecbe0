/** The table is one stop of the Tab key; inside it the arrow keys move, and one thing at a time can be reached. */
let current: HTMLElement | null = null;

const stopsIn = (within: ParentNode): HTMLElement[] => [...within.querySelectorAll<HTMLElement>('[data-stop], .cell')];

const rows = (): HTMLTableRowElement[] => [...document.querySelectorAll<HTMLTableRowElement>('table.risks tbody tr')];

export const firstStop = (): HTMLElement | undefined => stopsIn(document.querySelector('table.risks tbody') ?? document)[0];

/** The Tab key comes back to where it left. */
export function reach(stop: HTMLElement | undefined): void {
  if (current?.getAttribute('role') || current?.matches('[data-stop]')) current.tabIndex = -1;
  current = stop ?? null;
  if (current) current.tabIndex = 0;
}

export function focus(stop: HTMLElement | null | undefined): void {
  if (!stop) return;
  reach(stop);
  stop.focus();
}

/** The cell that comes after this one in the table, or before it. */
export function next(cell: HTMLElement, step: 1 | -1): HTMLElement | null {
  const row = cell.closest('tr')!;
  const here = [...row.querySelectorAll<HTMLElement>('.cell')];
  const found = here[here.indexOf(cell) + step];
  if (found) return found;
  const other = step === 1 ? row.nextElementSibling : row.previousElementSibling;
  const cells = other?.querySelectorAll<HTMLElement>('.cell');
  return cells?.[step === 1 ? 0 : cells.length - 1] ?? null;
}

/** Where a key leads from a stop; null where it is not a key that moves. */
export function from(stop: HTMLElement, key: string, control: boolean): HTMLElement | null {
  const row = stop.closest('tr')!;
  const stops = stopsIn(row);
  const at = stops.indexOf(stop);
  switch (key) {
    case 'ArrowRight': return stops[at + 1] ?? null;
    case 'ArrowLeft': return stops[at - 1] ?? null;
    case 'ArrowDown': return row.nextElementSibling ? stopsIn(row.nextElementSibling)[at] ?? null : null;
    case 'ArrowUp': return row.previousElementSibling ? stopsIn(row.previousElementSibling)[at] ?? null : null;
    case 'Home': return (control ? stopsIn(rows()[0] ?? row) : stops)[0] ?? null;
    case 'End': return (control ? stopsIn(rows().at(-1) ?? row) : stops).at(-1) ?? null;
    default: return null;
  }
}
