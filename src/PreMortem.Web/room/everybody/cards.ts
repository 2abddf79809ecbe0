import { effect } from '@preact/signals';
import { announce } from '../parts/voice.ts';
import { one, peek } from '../store.ts';
import { wall } from '../wall.ts';
import { plural } from '../say.ts';
import { named } from '../words.ts';

/** Cards that come within this time of one that was read are counted, in milliseconds. */
const burst = 4000;

function words(id: string): string {
  const card = peek('reason', id);
  return `${card?.by?.name ? `${named(card.by.name)}: ` : `${wording.everybody.aCard} `}${card?.text ?? ''}`;
}

/** Reads the card that was just shared; of many at once it says how many came. One’s own is known. */
export function cards(): () => void {
  let known: ReadonlySet<string> | undefined;
  let came: string[] = [];
  let pause: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const [first] = came;
    if (first === undefined) return;
    announce(came.length === 1 ? words(first) : plural(wording.everybody.newCards, came.length));
    came = [];
    pause = setTimeout(() => { pause = undefined; tell(); }, burst);
  };
  const stop = effect(() => {
    const there = wall.value;
    if (!one('phase')) return;
    const fresh = known ? there.filter(id => !known?.has(id) && !peek('reason', id)?.mine && !one('me')?.reasons.includes(id)) : [];
    known = new Set(there);
    came.push(...fresh);
    if (pause === undefined) tell();
  });
  return () => { stop(); clearTimeout(pause); };
}
