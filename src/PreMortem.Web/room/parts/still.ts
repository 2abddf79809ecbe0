import { options } from 'preact';

// Nothing moves under a person's cursor or finger: what is to stay where it is on the screen is looked up right before the
// page is drawn, and the scroll is moved by as much as it moved. Browsers do the same for a page that is scrolled, but not
// at its top, not in a list whose rows come and go, and not all of them.

/** Looks where something stands; the answer puts it back there. */
export type Hold = () => (() => void) | undefined;

const holds = new Set<Hold>();

options.debounceRendering = draw => queueMicrotask(() => {
  const back = [...holds].map(hold => hold());
  draw();
  for (const again of back) again?.();
});

/** Asks to be called before each drawing; the answer ends that. */
export function still(hold: Hold): () => void {
  holds.add(hold);
  return () => holds.delete(hold);
}

const scrolls = (place: Element) => place.scrollHeight > place.clientHeight && /auto|scroll/.test(getComputedStyle(place).overflowY);

/** What scrolls when this element is to move: the nearest place that can, else the page. */
export function scroller(of: Element): Element {
  for (let place = of.parentElement; place && place !== document.body; place = place.parentElement) if (scrolls(place)) return place;
  return document.scrollingElement ?? document.documentElement;
}

/** Keeps this element where it is on the screen. */
export function keepInPlace(row: Element): () => void {
  const before = row.getBoundingClientRect().top;
  return () => {
    if (!row.isConnected) return;
    const moved = row.getBoundingClientRect().top - before;
    if (Math.abs(moved) >= 1) scroller(row).scrollTop += moved;
  };
}
