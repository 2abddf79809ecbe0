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

function put(key: string, record: unknown): void {
  const slash = key.indexOf('/');
  const held = recordAt(key);
  const isNew = held.peek() === undefined;
  held.value = record;
  if (slash < 0 || !isNew) return;
  const family = idsOf(key.slice(0, slash));
  family.value = [...family.peek(), key.slice(slash + 1)];
}

function drop(key: string): void {
  const slash = key.indexOf('/');
  const held = records.get(key);
  if (held) held.value = undefined;
  if (slash < 0) return;
  const id = key.slice(slash + 1);
  const family = idsOf(key.slice(0, slash));
  if (family.peek().includes(id)) family.value = family.peek().filter(other => other !== id);
}

/** Takes what the server sent: a whole view, a difference, or one change. Older than what is held: ignored. */
export function apply(sent: Entered | Changed): void {
  batch(() => {
    if ('put' in sent) {
      if (sent.version < version.peek()) return;
      for (const key of sent.drop) drop(key);
      for (const [key, record] of Object.entries(sent.put)) put(key, record);
    } else if (sent.records) {
      const view = sent.records;
      for (const key of records.keys()) if (!(key in view)) drop(key);
      for (const [key, record] of Object.entries(view)) put(key, record);
    } else if (sent.changes) {
      for (const key of sent.changes.drop) drop(key);
      for (const [key, record] of Object.entries(sent.changes.put)) put(key, record);
    }
    version.value = sent.version;
  });
}
