import { Aside, KeysButton } from '../../parts/Aside.tsx';
import { one } from '../../store.ts';

/** At the foot of a seat: keys, sound and flash. */
export function Later() {
  return <footer key={one('phase')?.index} class="seat-foot"><KeysButton /><Aside /></footer>;
}
