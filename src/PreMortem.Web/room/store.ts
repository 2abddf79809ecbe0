import { batch, signal, type Signal } from '@preact/signals';
import type { Changed, Entered, Families, Singles } from './protocol.ts';

// The client's whole memory of the room: keyed records, as the server last put them. It re-implements no rule.
// Reading a record inside a component subscribes that component to that record alone.

const records = new Map<string, Signal<unknown>>();
const families = new Map<string, Signal<readonly string[]>>();

/** The version of the log these records stand at; -1 before the first entry. */
export const version = signal(-1);

const recordAt = (key: string): Signal<unknown> => {
  let record = records.get(key);
  if (!record) records.set(key, record = signal<unknown>(undefined));
  return record;
};

const idsOf = (family: string): Signal<readonly string[]> => {
  let ids = families.get(family);
  if (!ids) families.set(family, ids = signal<readonly string[]>([]));
  return ids;
};

/** The record with this fixed key, if the room has one now. */
export const one = <K extends keyof Singles>(key: K): Singles[K] | undefined =>
  recordAt(key).value as Singles[K] | undefined;

/** One record of a family. */
export const get = <K extends keyof Families>(family: K, id: string): Families[K] | undefined =>
  recordAt(`${family}/${id}`).value as Families[K] | undefined;

/** The ids of a family in the order they came. A reader is told when one comes or goes, not when one changes. */
export const ids = (family: keyof Families): readonly string[] => idsOf(family).value;

/** Every record of a family in the order they came. */
export const all = <K extends keyof Families>(family: K): Families[K][] =>
  ids(family).flatMap(id => get(family, id) ?? []);

function putAll(sent: Record<string, unknown>): void {
  const come = new Map<string, string[]>();
  for (const [key, record] of Object.entries(sent)) {
    const held = recordAt(key);
    const slash = key.indexOf('/');
    if (slash >= 0 && held.peek() === undefined) {
      const family = key.slice(0, slash);
      const added = come.get(family);
      if (added) added.push(key.slice(slash + 1));
      else come.set(family, [key.slice(slash + 1)]);
    }
    held.value = record;
  }
  for (const [family, added] of come) {
    const ids = idsOf(family);
    ids.value = [...ids.peek(), ...added];
  }
}

function dropAll(keys: Iterable<string>): void {
  const gone = new Map<string, Set<string>>();
  for (const key of keys) {
    const held = records.get(key);
    if (held?.peek() === undefined) continue;
    held.value = undefined;
    const slash = key.indexOf('/');
    if (slash < 0) continue;
    const family = key.slice(0, slash);
    gone.set(family, (gone.get(family) ?? new Set()).add(key.slice(slash + 1)));
  }
  for (const [family, lost] of gone) {
    const ids = idsOf(family);
    ids.value = ids.peek().filter(id => !lost.has(id));
  }
}

/** Takes what the server sent: a whole view, a difference, or one change. Older than what is held: ignored. */
export function apply(sent: Entered | Changed): void {
  batch(() => {
    if ('put' in sent) {
      if (sent.version < version.peek()) return;
      dropAll(sent.drop);
      putAll(sent.put);
    } else if (sent.records) {
      const view = sent.records;
      dropAll([...records.keys()].filter(key => !(key in view)));
      putAll(view);
    } else if (sent.changes) {
      dropAll(sent.changes.drop);
      putAll(sent.changes.put);
    }
    version.value = sent.version;
  });
}
