import { signal } from '@preact/signals';
import type { ItemRecord } from '../../../protocol.ts';
import { does } from '../does.ts';

/** The item that stands open on this desk. It stays open when it is settled, until the leader goes on. */
export const open = signal<string>();

/** The open one; before anything was opened, what the room is on, else the first that nobody has looked at. */
export function openIn(list: ItemRecord[]): ItemRecord | undefined {
  return list.find((item) => item.id === open.value) ?? list.find((item) => item.now) ?? list.find((item) => !item.settled) ?? list[0];
}

/** Opens it here and turns the room to it. */
export function show(item: ItemRecord | undefined): void {
  if (!item) return;
  open.value = item.id;
  if (!item.now) void does('showItem', { item: item.id });
}
