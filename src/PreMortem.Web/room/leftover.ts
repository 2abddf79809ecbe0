import { signal } from '@preact/signals';
import { kept } from './keep.ts';
import { page } from './page.ts';

/** Text the room did not take, kept on this device until its writer says it may go. Nothing typed is ever lost. */
export interface Leftover { text: string; why: string }

const isList = (value: unknown): value is Leftover[] =>
  Array.isArray(value) && value.every(item => typeof item === 'object' && item !== null && 'text' in item && 'why' in item);

const key = `leftover.${page.code}`;

export const leftovers = signal<Leftover[]>(kept.read(key, [], isList));

const set = (list: Leftover[]): void => {
  leftovers.value = list;
  kept.write(key, list.length > 0 ? list : undefined);
};

export const keepText = (text: string, why: string): void =>
  set([...leftovers.peek().filter(item => item.text !== text), { text, why }]);

export const letGo = (text: string): void => set(leftovers.peek().filter(item => item.text !== text));
