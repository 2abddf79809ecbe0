import { useSignal, useSignalEffect, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { draft } from '../drafts.ts';

/** A box that begins with what the room has, and keeps on this device what is typed until the room has that too. */
export function useWords(box: string, stored = ''): Signal<string> {
  const unsent = draft(box);
  const text = useSignal(unsent.peek() || stored);
  const held = useRef(stored);
  held.current = stored;
  const keep = (words: string) => { unsent.value = words.trim() === held.current ? '' : words; };
  // What a killed window left arrives a moment after the box is drawn: it goes in before the empty box is kept.
  useSignalEffect(() => { if (unsent.value && text.peek() === held.current) text.value = unsent.value; });
  useSignalEffect(() => keep(text.value));
  useEffect(() => keep(text.peek()), [stored]);
  // A box that is emptied and closed in one press is gone before its effects run.
  const typed = useRef(false);
  if (text.value) typed.current = true;
  useEffect(() => () => { if (typed.current) keep(text.peek()); }, []);
  return text;
}
