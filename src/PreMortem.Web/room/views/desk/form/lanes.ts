import { computed, effect, signal } from '@preact/signals';
import { serverNow } from '../../../clock.ts';
import { shelf } from '../../../shelf.ts';
import { get, one, peek } from '../../../store.ts';
import { nameOf } from '../words.ts';

// Leaders who form risks side by side: each desk has a lane of the unplaced cards, so that nobody reads what another is reading.

/** How long a leader who is away keeps the lane, in milliseconds. */
const patience = 60_000;

/** When this desk came to Form: who was gone by then formed no risks with it, and gets no cards. */
const forming = computed(() => one('phase')?.kind === 'form');
const begun = signal(0);
effect(() => { begun.value = forming.value ? serverNow.peek() : 0; });

/** Whether this desk lists the cards of every lane. */
export const everyLane = signal(false);

/** Seats of leaders in the order they came, told of when one comes, goes or is away. */
const leaders = shelf('seat', (seat) => (seat.leader ? Number(seat.id.slice(1)) : undefined), (seat) => `${seat.here} ${seat.awaySince}`);

/** Those who are at a desk; as one text, so that only who they are wakes a reader. */
const desks = computed(() => leaders.value.filter((id) => {
  const seat = peek('seat', id);
  const gone = seat?.awaySince === undefined ? 0 : Date.parse(seat.awaySince);
  return seat?.here || (gone > begun.value && serverNow.value - gone < patience);
}).join(' '));

const dealt = computed(() => desks.value.split(' ').filter((id) => id !== ''));

/** How many lanes there are; this desk alone makes one. */
export const lanes = computed(() => (dealt.value.includes(one('me')?.seat ?? '') ? dealt.value.length : 1));

const laneOf = (reason: string): string | undefined => dealt.value[((peek('reason', reason)?.shared ?? 1) - 1) % dealt.value.length];

export const isMine = (reason: string): boolean => lanes.value < 2 || laneOf(reason) === one('me')?.seat;

/** Who has this card in the lane, where it is not this desk. */
export function holder(reason: string): string | undefined {
  const seat = isMine(reason) ? undefined : laneOf(reason);
  return seat === undefined ? undefined : nameOf(get('seat', seat));
}
