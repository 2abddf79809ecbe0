import { still } from '../parts/still.ts';

// Who uses the keyboard is somewhere on the page. When what they stand on is taken away, they go to what took its place,
// never back to the top of the page.

const usable = 'a[href], button:not(:disabled), summary, select:not(:disabled), input:not(:disabled), [tabindex="0"]';

/** One step up from what has the focus, with what stood beside it. */
interface Step { element: Element; parent: Element; beside: (Element | null)[] }

/** A button that was switched off under the finger: it takes the focus back if it is switched on again. */
let resting: HTMLElement | undefined;

function stepsFrom(element: Element): Step[] {
  const steps: Step[] = [];
  for (let at = element, parent = at.parentElement; parent; at = parent, parent = at.parentElement) {
    steps.push({ element: at, parent, beside: [at.nextElementSibling, at.previousElementSibling] });
  }
  return steps;
}

const within = (place: Element): HTMLElement[] => [...place.querySelectorAll<HTMLElement>(usable)].filter(one => one.checkVisibility());

/** The same button of the row beside it, else whatever can be used there. */
function beside({ element, beside }: Step, had: Element): HTMLElement | undefined {
  const at = [...element.querySelectorAll(usable)].indexOf(had);
  for (const row of beside) {
    if (!row?.isConnected || row.localName !== element.localName) continue;
    const there = within(row);
    const found = there[at] ?? there[0];
    if (found) return found;
  }
  return;
}

/** What took the place of what is gone: a neighbour, something in the same part of the page, or its beginning. */
function instead(steps: readonly Step[], had: Element): HTMLElement | undefined {
  const gone = steps.find(step => step.parent.isConnected);
  if (!gone) return;
  const near = beside(gone, had);
  if (near) return near;
  for (let place: Element | null = gone.parent; place && !place.matches('main, body, #room'); place = place.parentElement) {
    const [first] = within(place);
    if (first) return first;
  }
  return;
}

/** To the beginning of what the page is about; Tab goes on from there. */
export function toMain(): void {
  const main = document.querySelector('main');
  if (!main) return;
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
}

function hold(): () => void {
  const had = document.activeElement;
  const stood = had instanceof HTMLElement && had !== document.body ? had : undefined;
  const steps = stood ? stepsFrom(stood) : [];
  return () => {
    const now = document.activeElement;
    if (stood?.matches(':disabled') && stood.isConnected) resting = stood;
    if (now && now !== document.body) return;
    if (!stood) return back();
    if (stood.isConnected) return stood.focus({ preventScroll: true });
    const found = instead(steps, stood);
    if (found) found.focus();
    else toMain();
  };
}

/** What was switched off is on again, or gone. */
function back(): void {
  if (!resting || (resting.isConnected && resting.matches(':disabled'))) return;
  const before = resting;
  resting = undefined;
  if (before.isConnected) before.focus({ preventScroll: true });
  else toMain();
}

/** Begins to keep the focus, for as long as the page stands. */
export function keepFocus(): void {
  still(hold);
  for (const event of ['pointerdown', 'focusin'] as const) addEventListener(event, () => { resting = undefined; }, { capture: true });
}
