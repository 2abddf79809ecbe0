import { Heights } from './heights.ts';
import { keepInPlace, scroller, still } from './still.ts';

/** Up to here every row is in the page: the lists of a usual room are plain lists. */
const plain = 60;
/** How far beyond the window rows are drawn, and how near its edge the last of them may come, in pixels. */
const ahead = 700, near = 300;
/** How long after it last moved a hand is still in the list, in milliseconds. */
const handStays = 3000;
/** How long what scrolls is taken for the same, in milliseconds. */
const placeHolds = 1000;

/** A row, or so many pixels in place of rows that are not in the page. */
export type Part = string | number;

const rowOf = (element: Element | null): HTMLElement | null => element?.closest<HTMLElement>('[data-row]') ?? null;

/** Which rows of a long list are in the page: those near the window, the one with the focus, and whatever is asked to stay. */
export class Reel {
  private readonly heights = new Heights();
  private readonly sizes = new ResizeObserver(entries => this.measured(entries));
  private readonly followed = new WeakSet<Element>();
  private list: HTMLElement | undefined;
  private draw: () => void = () => undefined;
  private ids: readonly string[] = [];
  private shown = new Map<string, number>();
  private span = { first: 0, end: 0 };
  /** The outermost of those rows. */
  private ends = { first: '', last: '' };
  /** Where the window begins, from the top of the list; by a row where one is to stay in its place. */
  private top = 0;
  private held: { id: string; top: number } | undefined;
  private gap = 0;
  private hand = -Infinity;
  private printed = false;
  /** What scrolls under the list, and when that was looked up: it may change as the list grows. */
  private place: { element: Element; at: number } | undefined;
  private looks = 0;

  /** Begins to follow the window. The answer ends it. */
  open(list: HTMLElement, draw: () => void): () => void {
    [this.list, this.draw] = [list, draw];
    this.gap = Number.parseFloat(getComputedStyle(list).getPropertyValue('--gap')) || 0;
    const quit = new AbortController();
    const on = { signal: quit.signal, passive: true };
    for (const event of ['scroll', 'resize']) addEventListener(event, () => this.soon(), { ...on, capture: true });
    for (const event of ['pointermove', 'pointerdown', 'keydown']) list.addEventListener(event, () => { this.hand = performance.now(); }, on);
    for (const [event, printed] of [['beforeprint', true], ['afterprint', false]] as const) addEventListener(event, () => { this.printed = printed; draw(); }, on);
    const free = still(() => this.hold());
    this.sizes.observe(list);
    return () => {
      quit.abort();
      free();
      this.sizes.disconnect();
      cancelAnimationFrame(this.looks);
    };
  }

  /** What is to be in the page now. */
  parts(ids: readonly string[], keep: string | undefined): Part[] {
    this.ids = ids;
    const tops = this.heights.lay(ids);
    const all = ids.length <= plain || this.printed;
    const held = this.held ? ids.indexOf(this.held.id) : -1;
    const top = this.held && held >= 0 ? (tops[held] ?? 0) - this.held.top : this.top;
    const { first, end } = this.span = all ? { first: 0, end: ids.length } : this.about(top);
    this.ends = { first: ids[first] ?? '', last: ids[end - 1] ?? '' };
    const rows = new Set(Array.from({ length: end - first }, (_, at) => first + at));
    if (!all) for (const at of this.asked(keep)) if (at >= 0 && at < ids.length) rows.add(at);
    const parts: Part[] = [];
    const shown = new Map<string, number>();
    let behind = 0;
    const leaveOut = (until: number) => { if (until > behind) parts.push(Math.max(0, (tops[until] ?? 0) - (tops[behind] ?? 0) - this.gap)); };
    for (const at of [...rows].sort((a, b) => a - b)) {
      const id = ids[at] ?? '';
      leaveOut(at);
      parts.push(id);
      shown.set(id, at);
      behind = at + 1;
    }
    leaveOut(ids.length);
    this.shown = shown;
    return parts;
  }

  /** The rows about the window; those that are there already stay for as long as they are not too many. */
  private about(top: number): { first: number; end: number } {
    const from = (beyond: number) => this.heights.at(top - beyond);
    const until = (beyond: number) => Math.min(this.ids.length, this.heights.at(top + innerHeight + beyond) + 1);
    const [first, end] = [this.ids.indexOf(this.ends.first), this.ids.indexOf(this.ends.last) + 1];
    const most = 1.5 * (until(ahead) - from(ahead));
    const both = { first: Math.min(first, from(near)), end: Math.max(end, until(near)) };
    return first >= 0 && end > first && both.end - both.first <= most ? both : { first: from(ahead), end: until(ahead) };
  }

  /** The rows are in the page: measures new ones, and tells how many there are and which one each is, as the browser cannot count them. */
  drawn(): void {
    for (const row of this.rows()) {
      if (!this.followed.has(row)) this.sizes.observe(row);
      this.followed.add(row);
      const at = this.shown.get(row.dataset['row'] ?? '');
      const some = this.ids.length > plain && at !== undefined;
      tell(row, 'aria-setsize', some ? String(this.ids.length) : null);
      tell(row, 'aria-posinset', some ? String(at + 1) : null);
    }
  }

  private rows(): HTMLElement[] {
    return [...this.list?.children ?? []].filter((row): row is HTMLElement => row instanceof HTMLElement && row.dataset['row'] !== undefined);
  }

  /** The row with the focus with its neighbours, so that Tab goes on from it; and the one to keep. */
  private asked(keep: string | undefined): number[] {
    const focused = this.list?.contains(document.activeElement) ? rowOf(document.activeElement)?.dataset['row'] : undefined;
    const at = focused === undefined ? -2 : this.ids.indexOf(focused);
    return [...at >= 0 ? [at - 1, at, at + 1] : [], keep === undefined ? -1 : this.ids.indexOf(keep)];
  }

  private measured(entries: ResizeObserverEntry[]): void {
    for (const { target, borderBoxSize } of entries) {
      const height = borderBoxSize[0]?.blockSize ?? 0;
      if (target instanceof HTMLElement && target.dataset['row'] !== undefined && height > 0) this.heights.set(target.dataset['row'], height + this.gap);
    }
    if (this.heights.settle() && this.ids.length > plain) this.draw();
    else this.soon();
  }

  /** Looks once before the next frame, however much scrolled, grew or came until then. */
  private soon(): void {
    if (this.ids.length > plain) this.looks ||= requestAnimationFrame(() => { this.looks = 0; this.look(); });
  }

  /** Draws more rows where the window came near the end of those that are there. */
  private look(): void {
    if (!this.list || this.ids.length <= plain || this.printed) return;
    const { top, height } = this.list.getBoundingClientRect();
    if (height === 0) return;
    this.heights.lay(this.ids);
    const first = this.heights.at(-top - near);
    const end = Math.min(this.ids.length, this.heights.at(innerHeight - top + near) + 1);
    if (first < this.span.first || end > this.span.end) this.draw();
  }

  /** Before a drawing: the row under the hand is to stay where it is; in a list whose beginning is out of sight, the first one in sight. */
  private hold(): (() => void) | undefined {
    this.held = undefined;
    if (!this.list) return;
    const { top } = this.list.getBoundingClientRect();
    this.top = -top;
    const row = this.underHand() ?? this.firstInSight(top);
    if (!row) return;
    this.held = { id: row.dataset['row'] ?? '', top: row.getBoundingClientRect().top };
    return keepInPlace(row);
  }

  private underHand(): HTMLElement | null {
    if (!this.list || performance.now() - this.hand > handStays) return null;
    const focused = document.activeElement;
    return this.list.querySelector<HTMLElement>(':scope > [data-row]:hover') ?? (this.list.contains(focused) ? rowOf(focused) : null);
  }

  private firstInSight(top: number): HTMLElement | undefined {
    if (!this.list) return;
    const now = performance.now();
    if (!this.place || now - this.place.at > placeHolds) this.place = { element: scroller(this.list), at: now };
    const place = this.place.element;
    const edge = place === document.scrollingElement ? 0 : place.getBoundingClientRect().top;
    return top >= edge ? undefined : this.rows().find(row => row.getBoundingClientRect().bottom > edge);
  }
}

function tell(row: HTMLElement, name: string, value: string | null): void {
  if (row.getAttribute(name) === value) return;
  if (value === null) row.removeAttribute(name);
  else row.setAttribute(name, value);
}
