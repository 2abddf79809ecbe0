import { computed, signal } from '@preact/signals';
import type { KnownRecord, Place, ReasonRecord, RiskRecord } from '../../../protocol.ts';
import { announce } from '../../../parts/voice.ts';
import { shelf } from '../../../shelf.ts';
import { all, get, peek } from '../../../store.ts';
import { unplaced } from '../../../wall.ts';
import { everyLane, isMine, lanes } from './lanes.ts';

/** The reason that keys and “Place here” act on. */
export const selected = signal<string>();
/** The risk that stands open to be worded. */
export const openRisk = signal<string>();
/** A risk made on this page that has not been scrolled to yet. */
export const fresh = signal<string>();
export const filter = signal('');
/** The reason whose parking is being written. */
export const parking = signal<string>();

const isSeen = (reason: ReasonRecord) => typeof reason.shared === 'number' && !reason.hidden && !reason.foldedInto;
const inPlace = (place: Place) => shelf('reason', (reason) => (isSeen(reason) && reason.place === place ? reason.shared : undefined));

export const parked = inPlace('parked');
export const notPinnedDown = inPlace('notPinnedDown');

function fits(reason: ReasonRecord, wanted: string): boolean {
  return [reason.text, reason.by?.name, reason.by?.site, ...reason.also].some((text) => text?.toLowerCase().includes(wanted));
}

/** What the list shows: unplaced reasons that fit the filter, in the order they were shared. */
export const listed = computed(() => {
  const wanted = filter.value.trim().toLowerCase();
  const own = everyLane.value || lanes.value < 2 ? unplaced.value : unplaced.value.filter(isMine);
  return wanted === '' ? own : own.filter((id) => { const reason = peek('reason', id); return reason && fits(reason, wanted); });
});

/** Risks by their number: forming one never moves another. */
export const risks = computed<RiskRecord[]>(() => [...all('risk')].sort((a, b) => a.number - b.number));

/** What earlier meetings left and this room has not taken up, by number. */
export const known = computed<KnownRecord[]>(() => all('known').sort((a, b) => a.number - b.number));

/** Every risk that takes a reason: those of this room, and those it knows. */
export const takers = computed<(RiskRecord | KnownRecord)[]>(() => [...risks.value, ...known.value]);

/** Moves the selection by one, and to the first where nothing is selected. */
export function step(by: 1 | -1): void {
  const list = listed.value;
  const at = list.indexOf(selected.value ?? '');
  const to = at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by));
  selected.value = list[to];
  announce(chosen()?.text ?? wording.desk.nothingToSelect);
}

/** Selects the reason after this one, before it leaves the list. */
export function stepPast(reason: string): void {
  const list = listed.value;
  const at = list.indexOf(reason);
  if (at < 0) return;
  if (selected.value === reason) selected.value = list[at + 1] ?? list[at - 1];
}

/** The selected reason, if it still waits for a place. */
export function chosen(): ReasonRecord | undefined {
  const reason = selected.value ? get('reason', selected.value) : undefined;
  return reason?.place === 'unplaced' ? reason : undefined;
}
