import { useRef } from 'preact/hooks';

/** So many at once are seen to come; of more nobody could follow one, and a busy wall has better things to do. */
const few = 3;

/**
 * Which of these came since the page was drawn last: what is there at first came before, and of a flood nothing lands.
 * A row keeps its answer until others come, so that drawing it again does not let it land again.
 */
export function useLanding(ids: readonly string[]): (id: string) => boolean {
  const seen = useRef<{ all: Set<string>; landed: Set<string> } | undefined>(undefined);
  const before = seen.current;
  const come = before ? ids.filter(id => !before.all.has(id)) : [];
  if (!before) seen.current = { all: new Set(ids), landed: new Set() };
  else if (come.length > 0) {
    for (const id of come) before.all.add(id);
    before.landed = new Set(come.length <= few ? come : []);
  }
  return id => seen.current?.landed.has(id) ?? false;
}
