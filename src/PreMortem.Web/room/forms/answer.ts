import { letGo } from './kept.ts';

// Whether the server took a form. It answers what it took by sending the browser on, and what it refused with the form itself.
// A page that could not be reached runs no script, so the first page after a form that was sent knows.

interface Sent { forms: string[]; from: string }

const place = 'premortem.sent';
const isSent = (value: unknown): value is Sent => typeof value === 'object' && value !== null && 'forms' in value && 'from' in value && Array.isArray(value.forms);

const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];

/** Whether this page is a form that was refused: what the server drew holds what was typed, and it is saved nowhere. */
export const isRefused = (load?.responseStatus ?? 200) >= 400 || document.querySelector('form [aria-invalid=true]') !== null;

/** Forms whose text this page only looks at before it is taken: what is sent from here takes them along. */
let carried: string[] = [];

export function sends(form: string): void {
  try {
    sessionStorage.setItem(place, JSON.stringify({ forms: [form, ...carried], from: location.href }));
  } catch {
    return;
  }
}

function last(): Sent | undefined {
  try {
    const sent: unknown = JSON.parse(sessionStorage.getItem(place) ?? 'null');
    sessionStorage.removeItem(place);
    return isSent(sent) ? sent : undefined;
  } catch {
    return undefined;
  }
}

/** Lets go of what the server took. An address typed after the error page, and the back button, are no answer; nor is being asked to sign in. */
export function hear(): void {
  const sent = last();
  if (!sent || load?.type === 'back_forward' || document.referrer !== sent.from.split('#')[0]) return;
  if (location.pathname === '/sign-in' || isRefused) return;
  if (load && load.redirectCount > 0) for (const form of sent.forms) letGo(form);
  else carried = sent.forms;
}
