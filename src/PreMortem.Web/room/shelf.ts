import { signal, type ReadonlySignal } from '@preact/signals';
import type { Families } from './protocol.ts';
import { peek, watch } from './store.ts';

/**
 * Ids of a family's records, kept in order: a frame moves what it touched and sorts nothing else, and where nothing moved
 * nobody who reads this is told.
 * @param rank where a record stands, smallest first, by itself and by how many came before it; undefined where it does not stand here.
 * @param says what else of a record its readers want to hear of when it changes.
 */
export function shelf<K extends keyof Families>(
  family: K, rank: (record: Families[K], came: number) => number | undefined, says?: (record: Families[K]) => unknown,
): ReadonlySignal<readonly string[]> {
  const standing = signal<readonly string[]>([]);
  const ranks = new Map<string, number>();
  const said = new Map<string, unknown>();
  const came = new Map<string, number>();
  let counted = 0;
  const isBefore = (a: string, b: string) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || (came.get(a) ?? 0) - (came.get(b) ?? 0);

  /** Whether this record now stands elsewhere or says something else. */
  function moves(id: string): boolean {
    const record = peek(family, id);
    if (record === undefined) {
      came.delete(id);
      said.delete(id);
      return ranks.delete(id);
    }
    let order = came.get(id);
    if (order === undefined) came.set(id, order = counted++);
    const [wasAt, was] = [ranks.get(id), said.get(id)];
    const at = rank(record, order);
    if (at === undefined) {
      said.delete(id);
      return ranks.delete(id);
    }
    const says_ = says?.(record);
    ranks.set(id, at);
    said.set(id, says_);
    return at !== wasAt || says_ !== was;
  }

  watch(family, touched => {
    const moved = new Set([...touched].filter(moves));
    if (moved.size === 0) return;
    const left = standing.peek().filter(id => !moved.has(id));
    for (const id of [...moved].filter(id => ranks.has(id)).sort(isBefore)) left.splice(placeOf(id, left), 0, id);
    standing.value = left;
  });
  return standing;

  /** Where it belongs among these. */
  function placeOf(id: string, among: readonly string[]): number {
    let [low, high] = [0, among.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(among[middle] ?? '', id) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
