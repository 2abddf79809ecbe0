import type { FieldId } from './fields.ts';
import { eraseTyped } from './leaving.ts';

/** What was typed in one form and is not known to be saved. */
export interface Typed {
  at: number;
  fields: Record<FieldId, string | boolean>;
  /** What the form was drawn with when the writing began. */
  drawn: Record<string, string>;
}

// It stays in this window's own store: it outlives the error page, a reload and a crash, and ends with the window.

const place = 'premortem.typed ';
/** When somebody last signed out in this browser. */
const signedOut = 'premortem.signed-out';
const most = 30, longest = 12 * 60 * 60 * 1000;

const isTyped = (value: unknown): value is Typed =>
  typeof value === 'object' && value !== null && 'at' in value && 'fields' in value && 'drawn' in value;

const names = (): string[] => Object.keys(sessionStorage).filter(key => key.startsWith(place));

function parse(key: string): Typed | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return isTyped(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const oldestFirst = () => names().sort((a, b) => (parse(a)?.at ?? 0) - (parse(b)?.at ?? 0));

export function read(form: string): Typed | undefined {
  try {
    return parse(place + form);
  } catch {
    return undefined;
  }
}

/** Where the store is full, the oldest makes way. */
export function write(form: string, typed: Typed): void {
  try {
    const text = JSON.stringify(typed);
    const others = oldestFirst().filter(key => key !== place + form);
    while (others.length >= most) sessionStorage.removeItem(others.shift() ?? '');
    for (;;) {
      try {
        return sessionStorage.setItem(place + form, text);
      } catch {
        const oldest = others.shift();
        if (!oldest) return;
        sessionStorage.removeItem(oldest);
      }
    }
  } catch {
    return;
  }
}

export function letGo(form: string): void {
  try {
    sessionStorage.removeItem(place + form);
  } catch {
    return;
  }
}

/** Whoever sits down at this computer next finds nothing, in no window. */
export function signOut(): void {
  try {
    localStorage.setItem(signedOut, String(Date.now()));
  } catch {
    // The other windows are not told; this one is emptied all the same.
  }
  forget(Infinity);
  eraseTyped();
}

/** How many forms of this window hold something that is not known to be saved. */
export function count(): number {
  try {
    return names().length;
  } catch {
    return 0;
  }
}

/** Lets go of what is too old, and of what was typed before somebody signed out. */
export function forgetOld(): void {
  let left = 0;
  try {
    left = Number(localStorage.getItem(signedOut)) || 0;
  } catch {
    left = 0;
  }
  forget(Math.max(left, Date.now() - longest));
}

function forget(until: number): void {
  try {
    for (const key of names()) if ((parse(key)?.at ?? 0) <= until) sessionStorage.removeItem(key);
  } catch {
    return;
  }
}

addEventListener('storage', event => { if (event.key === signedOut) forget(Infinity); });
