import { signal, useSignalEffect } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import { own } from '../../mine.ts';

// What a seat seldom needs comes after the seat: a phone that joins does not wait for it.

const keys = signal<FunctionComponent | undefined>(undefined);
const held = signal<FunctionComponent | undefined>(undefined);

/** The sheet of keys, sound and flash, once the seat stands. */
export function Keys() {
  useEffect(() => {
    const later = setTimeout(() => void import('./Later.tsx').then(part => { keys.value = part.Later; }, () => undefined), 1500);
    return () => clearTimeout(later);
  }, []);
  const Later = keys.value;
  return Later ? <Later /> : null;
}

/** One's own cards that are held, where there is one. */
export function Held() {
  useSignalEffect(() => {
    if (!held.peek() && own.value.some(card => card.hidden)) void import('./HeldCards.tsx').then(part => { held.value = part.HeldCards; }, () => undefined);
  });
  const Cards = held.value;
  return Cards ? <Cards /> : null;
}
