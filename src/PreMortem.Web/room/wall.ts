import { computed } from '@preact/signals';
import { shelf } from './shelf.ts';

// The long lists of a room. Each is kept in order as records come, and read by whoever shows it.

/** Cards on the table, last shared first; also one's own that were folded or hidden. */
export const onTheTable = shelf('reason', card => typeof card.shared === 'number' ? -card.shared : undefined);

/** Those of them that everybody sees, last shared first. */
export const wall = shelf('reason', card => typeof card.shared === 'number' && !card.hidden && !card.foldedInto ? -card.shared : undefined);

/** The same in the order they were shared. */
export const wallInOrder = computed(() => [...wall.value].reverse());

/** Those that wait for a place, in the order they were shared. */
export const unplaced = shelf('reason', card => typeof card.shared === 'number' && !card.hidden && !card.foldedInto && card.place === 'unplaced' ? card.shared : undefined);

/** People who are here, leaders left out, in the order they came. */
export const here = shelf('seat', (seat, came) => seat.here && !seat.leader ? came : undefined, seat => `${seat.name ?? ''}\n${seat.site ?? ''}`);

/** The same without one of them. */
export function without(order: readonly string[], id: string | undefined): readonly string[] {
  const at = id === undefined ? -1 : order.indexOf(id);
  return at < 0 ? order : [...order.slice(0, at), ...order.slice(at + 1)];
}
