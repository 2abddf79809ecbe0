import { batch, signal, type Signal } from '@preact/signals';
import type { Changed, Families, Singles, Whole } from './protocol.ts';
import { told as inOwnLanguage } from './told.ts';

// The client's whole memory of the room: keyed records, as the server last put them. It re-implements no rule.
// Reading a record inside a component subscribes that component to that record alone.

type Family = keyof Families;
type Told = (touched: ReadonlySet<string>) => void;

const records = new Map<string, Signal<unknown>>();

/** What is known of a family beside its records: their ids, that one of them changed, and who keeps an order of them. */
interface Kin { ids: Signal<readonly string[]>; there: Set<string>; changed: Signal<number>; told: Told[] }
const kins = new Map<string, Kin>();

/** The version of the log these records stand at; -1 before the first entry. */
export const version = signal(-1);

const recordAt = (key: string): Signal<unknown> => {
  let record = records.get(key);
  if (!record) records.set(key, record = signal<unknown>(undefined));
  return record;
};

const kinOf = (family: string): Kin => {
  let kin = kins.get(family);
  if (!kin) kins.set(family, kin = { ids: signal<readonly string[]>([]), there: new Set(), changed: signal(0), told: [] });
  return kin;
};

/** The record with this fixed key, if the room has one now. */
export const one = <K extends keyof Singles>(key: K): Singles[K] | undefined =>
  recordAt(key).value as Singles[K] | undefined;

/** One record of a family. */
export const get = <K extends Family>(family: K, id: string): Families[K] | undefined =>
  recordAt(`${family}/${id}`).value as Families[K] | undefined;

/** The same, without being told when it changes. */
export const peek = <K extends Family>(family: K, id: string): Families[K] | undefined =>
  records.get(`${family}/${id}`)?.peek() as Families[K] | undefined;

/** The ids of a family in the order they came. A reader is told when one comes or goes, not when one changes. */
export const ids = (family: Family): readonly string[] => kinOf(family).ids.value;

/** Every record of a family in the order they came. A reader is told of every change: what can be long is read from a shelf. */
export const all = <K extends Family>(family: K): Families[K][] => {
  const kin = kinOf(family);
  void kin.changed.value;
  return kin.ids.peek().flatMap(id => peek(family, id) ?? []);
};

/** Tells which ids of a family came, changed or went, once for each frame. Begins with those that are there. */
export function watch(family: Family, told: Told): void {
  const kin = kinOf(family);
  kin.told.push(told);
  if (kin.ids.peek().length > 0) told(new Set(kin.ids.peek()));
}

/** The records that one frame touches, by family. */
type Touched = Map<string, Set<string>>;

function touch(touched: Touched, key: string): void {
  const slash = key.indexOf('/');
  if (slash < 0) return;
  const family = key.slice(0, slash);
  const ids = touched.get(family);
  if (ids) ids.add(key.slice(slash + 1));
  else touched.set(family, new Set([key.slice(slash + 1)]));
}

function set(key: string, record: unknown, touched: Touched): void {
  const held = recordAt(key);
  if (held.peek() === record) return;
  held.value = record;
  touch(touched, key);
}

/** Brings ids and orders in line with the records: each only where something came, went or moved. */
function told(touched: Touched): void {
  for (const [family, moved] of touched) {
    const { ids, there, changed, told } = kinOf(family);
    const come: string[] = [];
    let gone = false;
    for (const id of moved) {
      if (records.get(`${family}/${id}`)?.peek() === undefined) gone = there.delete(id) || gone;
      else if (!there.has(id)) come.push(id);
    }
    if (gone || come.length > 0) ids.value = [...(gone ? ids.peek().filter(id => there.has(id)) : ids.peek()), ...come];
    for (const id of come) there.add(id);
    changed.value++;
    for (const tell of told) tell(moved);
  }
}

/**
 * Takes what the server sent: a whole view, or what changed since the version held. Older than what is held: ignored.
 * All of it becomes visible at once, and draws once.
 */
export function apply(sent: Pick<Whole, 'version' | 'records'> | Changed): void {
  if ('put' in sent && sent.version < version.peek()) return;
  batch(() => {
    const touched: Touched = new Map();
    const put = 'put' in sent ? sent.put : sent.records;
    const drop = 'put' in sent ? sent.drop : [...records.keys()].filter(key => !(key in sent.records));
    for (const key of drop) if (records.has(key)) set(key, undefined, touched);
    for (const key in put) set(key, inOwnLanguage(put[key]), touched);
    told(touched);
    version.value = sent.version;
  });
}
