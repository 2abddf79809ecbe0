import { here } from './kept.ts';
import { put, tell } from './last.ts';
import { served } from '../served.ts';

/** The filter takes hold at once, and its address can be kept: the page is asked for as without a script, and its rows put in the place of the old ones. */
const pause = 250;
let waiting = 0;
let asking = new AbortController();
let drawn: () => void = () => undefined;

export function begin(whenDrawn: () => void): void {
  drawn = whenDrawn;
  const form = filterForm();
  if (!form) return;
  form.querySelector('button')!.hidden = true;
  document.addEventListener('input', event => {
    if (!(event.target as Element).matches('form.filter [type=search]')) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void show(address()), pause);
  });
  document.addEventListener('change', event => {
    if ((event.target as Element).matches('form.filter :is(select, [type=checkbox])')) void show(address());
  });
  document.addEventListener('submit', event => {
    if (!(event.target as Element).matches('form.filter')) return;
    event.preventDefault();
    clearTimeout(waiting);
    void show(address());
  });
  document.addEventListener('click', event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-sort], a[data-all]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void show(link.href, link);
  });
}

const filterForm = (): HTMLFormElement | null => document.querySelector('form.filter');

function address(): string {
  const form = filterForm()!;
  const said = [...new FormData(form)].filter(([name, value]) => value !== '' && !(name === 'sort' && value === 'Concern'));
  const query = new URLSearchParams(said as [string, string][]).toString();
  return query ? `${form.action}?${query}` : form.action;
}

export const reload = (): Promise<void> => show(`${here}${location.search}`);

/** @param by The link that was followed: then the form follows too, and the keyboard stays where it was. */
async function show(url: string, by?: HTMLAnchorElement): Promise<void> {
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  const at = by ? [...document.querySelectorAll('a[data-sort]')].indexOf(by) : -1;
  try {
    const answer = await fetch(url, { signal, headers: { accept: 'text/html' } });
    const fresh = new DOMParser().parseFromString(await served(answer), 'text/html');
    const rows = fresh.getElementById('rows');
    if (!rows) {
      location.assign(url);
      return;
    }
    document.getElementById('rows')!.replaceWith(rows);
    document.getElementById('shown')!.textContent = fresh.getElementById('shown')?.textContent ?? '';
    document.getElementById('all')!.replaceWith(fresh.getElementById('all')!);
    put(fresh);
    history.replaceState(null, '', url);
    if (by) follow(fresh, at);
    drawn();
  } catch {
    if (!signal.aborted) tell(wording.table.rowsAsTheyWere);
  }
}

function follow(fresh: Document, at: number): void {
  const form = fresh.querySelector<HTMLFormElement>('form.filter');
  if (form) {
    form.querySelector('button')!.hidden = true;
    filterForm()!.replaceWith(form);
  }
  const header = document.querySelectorAll<HTMLElement>('a[data-sort]')[at];
  (header ?? document.getElementById('text'))?.focus();
}
