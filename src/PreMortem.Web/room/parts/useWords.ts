import type { Signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { draft } from '../drafts.ts';

/** A box that begins with what the room has and keeps what is typed until the room has it too. */
export function useWords(box: string, stored: string | undefined): Signal<string> {
  const text = draft(box);
  const held = useRef(stored);
  held.current = stored;
  useState(() => { if (stored && !text.peek()) text.value = stored; });
  useEffect(() => () => { if (text.peek().trim() === (held.current ?? '')) text.value = ''; }, [text]);
  return text;
}
