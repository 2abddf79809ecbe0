import { effect, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { clock } from '../clock.ts';
import { get, one } from '../store.ts';

const spoken = signal('');

/** Says something to a screen reader, politely. */
export const announce = (text: string): void => { spoken.value = text; };

const marks = new Map([[60, wording.parts.minuteLeft], [30, wording.parts.left30], [10, wording.parts.left10]]);

function listen(): () => void {
  let phase: number | undefined;
  let current: string | undefined;
  let at: number | undefined;
  const stops = [
    effect(() => {
      const now = one('phase');
      if (now && now.index !== phase && phase !== undefined) announce(`${now.title}. ${now.prompt}`);
      phase = now?.index;
    }),
    effect(() => {
      const shown = one('pod') ? undefined : one('share')?.current;
      const card = shown === undefined ? undefined : get('reason', shown);
      if (card && shown !== current) announce(`${card.by?.name ? `${card.by.name}: ` : wording.parts.aCard}${card.text}`);
      if (card || shown === undefined) current = shown;
    }),
    effect(() => {
      const { state, seconds } = clock.value;
      const mark = state === 'running' && seconds !== at ? marks.get(seconds) : undefined;
      if (mark) announce(mark);
      if (state === 'grace' && at !== -1) announce(wording.parts.timeFinish);
      at = state === 'grace' ? -1 : seconds;
    }),
  ];
  return () => stops.forEach(stop => stop());
}

/** Tells a screen reader what the others see: a new phase, the time, a card that was just shared. */
export function Live() {
  useEffect(listen, []);
  return <div class="sr" aria-live="polite" aria-atomic="true">{spoken.value}</div>;
}
