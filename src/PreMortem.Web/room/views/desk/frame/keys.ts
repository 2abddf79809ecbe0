import { useLayoutEffect, useRef } from 'preact/hooks';

type Keys = Record<string, (event: KeyboardEvent) => void>;

/** True where a key belongs to what has focus: a text box, a choice, an open dialog; Enter and Space to any control. */
export function typingInto(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[data-keys="own"]')) return true;
  if ((key === ' ' || key === 'Enter') && target.closest('a, button, summary, label, [tabindex="0"]')) return true;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/**
 * Keys for the whole page while the component stands. A key is named as `KeyboardEvent.key` has it, `ctrl+` before it
 * for Ctrl or ⌘. Keys never fire while somebody types, nor on a held-down repeat of a key that moves the room.
 */
export function useKeys(keys: Keys, { repeat = false } = {}): void {
  const latest = useRef(keys);
  latest.current = keys;
  useLayoutEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing || (event.repeat && !repeat)) return;
      if (typingInto(event.target, event.key)) return;
      const name = (event.ctrlKey || event.metaKey ? 'ctrl+' : '') + event.key;
      const act = latest.current[name];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    window.addEventListener('keydown', heard);
    return () => window.removeEventListener('keydown', heard);
  }, [repeat]);
}
