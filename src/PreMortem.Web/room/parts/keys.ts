import { signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { kept } from '../keep.ts';

/** A key and what it does now, in the words of the sheet that lists it. */
export interface Shortcut {
  says: string;
  /** What stands on the key, where its name does not say it. */
  shown?: string;
  act(event: KeyboardEvent): void;
}
/** By `KeyboardEvent.key`, `ctrl+` before it for Ctrl or ⌘. What is false or undefined does nothing now, and is in no sheet. */
export type Keys = Record<string, Shortcut | false | undefined>;

const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

/** Single letters, digits and signs do nothing while they are switched off on this device (WCAG 2.1.4). */
export const lettersOff = signal(kept.read('keys.off', false, isFlag));

export function switchLetters(off: boolean): void {
  lettersOff.value = off;
  kept.write('keys.off', off || undefined);
}

const isLetter = (key: string): boolean => key.length === 1;

/** Every set of keys that is heard now, so that the sheet can only say what is true. */
const heardNow = signal<ReadonlySet<{ current: Keys }>>(new Set());

/** The keys that do something now, each with every key that does it. */
export function shortcuts(): { says: string; keys: string[]; letter: boolean }[] {
  const found = new Map<string, { says: string; keys: string[]; letter: boolean }>();
  for (const { current } of heardNow.value) for (const [key, one] of Object.entries(current)) if (one) {
    const line = found.get(one.says) ?? { says: one.says, keys: [], letter: true };
    const shown = one.shown ?? name(key);
    if (!line.keys.includes(shown)) line.keys.push(shown);
    line.letter &&= isLetter(key);
    found.set(one.says, line);
  }
  return [...found.values()];
}

const names: Record<string, string> = {
  ' ': wording.sheet.space, ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', 'ctrl+z': 'Ctrl+Z',
};
const name = (key: string): string => names[key] ?? (/^[a-z]$/.test(key) ? key.toUpperCase() : /^[A-Z]$/.test(key) ? `Shift+${key}` : key);

/** True where a key belongs to what has focus: a text box, a choice, an open dialog; Enter and Space to any control. A dialog that was just closed may have the focus for a moment yet. */
export function typingInto(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[data-keys="own"]')?.checkVisibility()) return true;
  if ((key === ' ' || key === 'Enter') && target.closest('a, button, summary, label, [tabindex="0"]')) return true;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/**
 * Keys for the whole page while the component stands. They never fire while somebody types, nor on a held-down repeat
 * of a key that moves the room.
 */
export function useKeys(keys: Keys, { repeat = false } = {}): void {
  const latest = useRef(keys);
  latest.current = keys;
  useLayoutEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing || (event.repeat && !repeat)) return;
      if (typingInto(event.target, event.key)) return;
      const commanded = event.ctrlKey || event.metaKey;
      if (!commanded && lettersOff.peek() && isLetter(event.key)) return;
      const shortcut = latest.current[(commanded ? 'ctrl+' : '') + event.key];
      if (!shortcut) return;
      event.preventDefault();
      shortcut.act(event);
    };
    window.addEventListener('keydown', heard);
    heardNow.value = new Set([...heardNow.peek(), latest]);
    return () => {
      window.removeEventListener('keydown', heard);
      heardNow.value = new Set([...heardNow.peek()].filter(other => other !== latest));
    };
  }, [repeat]);
}
