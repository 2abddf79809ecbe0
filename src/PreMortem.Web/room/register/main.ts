// The register, changed in place. Without this script every risk has a page of its own with a form.
import { cellOf, dress } from './cells.ts';
import { edit, sendAgain, standAgain } from './editing.ts';
import * as filter from './filter.ts';
import * as last from './last.ts';
import { firstStop, focus, from, reach } from './moving.ts';
import { readAddresses } from './server.ts';

function drawn(): void {
  readAddresses();
  const table = document.querySelector('table.risks');
  if (!table) return;
  table.classList.add('live');
  dress(table);
  reach(firstStop());
  standAgain();
}

document.addEventListener('click', event => {
  const cell = cellOf(event.target);
  if (cell && document.getSelection()?.isCollapsed !== false) edit(cell);
});

document.addEventListener('keydown', event => {
  const stop = (event.target as Element).closest<HTMLElement>('table.risks [data-stop], table.risks .cell');
  if (!stop || event.defaultPrevented || event.altKey) return;
  if (stop.matches('.cell') && ['Enter', 'F2', ' '].includes(event.key)) {
    event.preventDefault();
    edit(stop);
    return;
  }
  const there = from(stop, event.key, event.ctrlKey || event.metaKey);
  if (!there) return;
  event.preventDefault();
  focus(there);
});

addEventListener('online', sendAgain);
last.begin(filter.reload);
filter.begin(drawn);
drawn();
for (const help of document.querySelectorAll<HTMLElement>('[data-keys]')) help.hidden = false;
