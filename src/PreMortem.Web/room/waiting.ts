import { seat } from './connection.ts';
import { hash } from './ids.ts';
import { kept } from './keep.ts';
import { page } from './page.ts';
import type { CommandOf, CommandType } from './protocol.ts';

// Where commands wait on this device: each under a key of its own, so that two windows in one seat never write over each other.

export type Waiting = { [T in CommandType]: CommandOf<T> }[CommandType];
export interface Place { key: string; command: Waiting }

export const prefix = () => `outbox.${page.code}.${page.as}.${hash(seat.peek() ?? '').toString(36)}.`;

const isCommand = (value: unknown): value is Waiting => typeof value === 'object' && value !== null && 'id' in value && 'type' in value;

let newest = 0;

/** A key that sorts behind all that waits, also after the clock was set back. */
export function nextKey(id: string): string {
  newest = Math.max(Date.now(), newest + 1);
  return `${prefix()}${newest.toString(36).padStart(9, '0')}.${id}`;
}

export function read(key: string): Place[] {
  const command = kept.read(key, undefined, (value): value is Waiting | undefined => isCommand(value));
  return command ? [{ key, command }] : [];
}

/** All that waits in this seat, oldest first, whichever window it was given to. */
export function readAll(): Place[] {
  const keys = kept.keys(prefix()).sort();
  newest = Math.max(newest, Number.parseInt(keys.at(-1)?.slice(prefix().length, prefix().length + 9) ?? '', 36) || 0);
  return keys.flatMap(read);
}
