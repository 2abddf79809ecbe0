import { computed, signal } from '@preact/signals';
import { serverNow } from '../../../clock.ts';
import type { ReasonRecord } from '../../../protocol.ts';
import { all, get, one } from '../../../store.ts';
import { nameOf } from '../words.ts';

// Leaders who form risks side by side: each desk has a lane of the unplaced cards, so that nobody reads what another is reading.

/** How long a leader who is away keeps the lane, in milliseconds. */
const patience = 60_000;

/** Whether this desk lists the cards of every lane. */
export const everyLane = signal(false);

/** Seats of the leaders who are at a desk, in the order they came; as one text, so that only who they are wakes a reader. */
const desks = computed(() => all('seat')
  .filter((seat) => seat.leader && (seat.here || (seat.awaySince !== undefined && serverNow.value - Date.parse(seat.awaySince) < patience)))
  .map((seat) => seat.id).sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).join(' '));

const leaders = computed(() => desks.value.split(' ').filter((id) => id !== ''));

/** How many lanes there are; this desk alone makes one. */
export const lanes = computed(() => (leaders.value.includes(one('me')?.seat ?? '') ? leaders.value.length : 1));

const laneOf = (reason: ReasonRecord): string | undefined => leaders.value[((reason.shared ?? 1) - 1) % leaders.value.length];

export const isMine = (reason: ReasonRecord): boolean => lanes.value < 2 || laneOf(reason) === one('me')?.seat;

/** What this desk lists. */
export const inLane = (reason: ReasonRecord): boolean => everyLane.value || isMine(reason);

/** Who has this card in the lane, where it is not this desk. */
export function holder(reason: ReasonRecord): string | undefined {
  const seat = isMine(reason) ? undefined : laneOf(reason);
  return seat === undefined ? undefined : nameOf(get('seat', seat));
}
