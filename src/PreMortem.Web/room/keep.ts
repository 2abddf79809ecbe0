import { computed, signal } from '@preact/signals';
import { page } from './page.ts';

const name = (key: string) => `premortem.${key}`;

/** Keys whose newest value this browser did not take. */
const unkept = signal<ReadonlySet<string>>(new Set());

function note(key: string, isKept: boolean): void {
  if (unkept.peek().has(key) !== isKept) return;
  const keys = new Set(unkept.peek());
  if (isKept) keys.delete(key);
  else keys.add(key);
  unkept.value = keys;
}

/** The leader of this page has signed out in another window: from then on nothing of theirs is kept here (PG12). */
let hasLeft = false;
addEventListener('storage', event => { if (event.key === 'premortem.signed-out' && page.as === 'leader') hasLeft = true; });

function store(key: string, value: unknown): boolean {
  if (hasLeft && value !== undefined && value !== '') return false;
  try {
    if (value === undefined || value === '') localStorage.removeItem(name(key));
    else localStorage.setItem(name(key), JSON.stringify(value));
    return true;
  } catch {
    return value === undefined || value === '';
  }
}

/** localStorage that never throws: a private window or a full disk keeps nothing, and `keeping` says so. */
export const kept = {
  read<T>(key: string, otherwise: T, isOne: (value: unknown) => value is T): T {
    try {
      const text = localStorage.getItem(name(key));
      const value: unknown = text === null ? undefined : JSON.parse(text);
      return isOne(value) ? value : otherwise;
    } catch {
      return otherwise;
    }
  },
  /** Whether it is kept now. */
  write(key: string, value: unknown): boolean {
    const isKept = store(key, value);
    note(key, isKept);
    return isKept;
  },
  keys(prefix: string): string[] {
    try {
      return Object.keys(localStorage).filter(key => key.startsWith(name(prefix))).map(key => key.slice(name('').length));
    } catch {
      return [];
    }
  },
  /** Tells what another window put or took away under keys that begin so. */
  watch(prefix: () => string, changed: (key: string, isThere: boolean) => void): void {
    addEventListener('storage', event => {
      const key = event.key?.startsWith(name(prefix())) && event.key.slice(name('').length);
      if (key) changed(key, event.newValue !== null);
    });
  },
};

export const isText = (value: unknown): value is string => typeof value === 'string';

/** As much as a person writes in a minute: a disk with less room than this is as good as full. */
const works = store('probe', 'x'.repeat(8000));
store('probe', undefined);

/** Whether this device keeps what is typed until the room has it. */
export const keeping = computed(() => works && unkept.value.size === 0);

/** Words that only this page holds now. */
const onlyHere = () => [...unkept.peek()].some(key => /^(outbox|draft|leftover)\./.test(key));

addEventListener('beforeunload', event => { if (onlyHere()) event.preventDefault(); });
