import { signal } from '@preact/signals';
import { hash } from './ids.ts';
import { kept } from './keep.ts';
import { page } from './page.ts';

/** Text the room did not take, kept on this device until its writer says it may go. Nothing typed is ever lost. */
export interface Leftover { text: string; why: string; at: number }

const isOne = (value: unknown): value is Leftover => typeof value === 'object' && value !== null && 'text' in value && 'why' in value;
const none: Leftover = { text: '', why: '', at: 0 };

const prefix = () => `leftover.${page.code}.`;
/** One key a text: two windows never write over each other. */
const keyOf = (text: string) => prefix() + hash(text).toString(36);

const stored = (): Leftover[] =>
  kept.keys(prefix()).map(key => kept.read(key, none, isOne)).filter(item => item.text !== '').sort((a, b) => a.at - b.at);

export const leftovers = signal<Leftover[]>(stored());

export function keepText(text: string, why: string): void {
  const item = { text, why, at: Date.now() };
  leftovers.value = [...leftovers.peek().filter(other => other.text !== text), item];
  kept.write(keyOf(text), item);
}

export function letGo(text: string): void {
  leftovers.value = leftovers.peek().filter(item => item.text !== text);
  kept.write(keyOf(text), undefined);
}

kept.watch(prefix, (key, isThere) => {
  const others = leftovers.peek().filter(item => keyOf(item.text) !== key);
  leftovers.value = isThere ? [...others, kept.read(key, none, isOne)] : others;
});
