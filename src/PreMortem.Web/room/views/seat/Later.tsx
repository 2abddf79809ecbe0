import { Aside, KeysButton } from '../../parts/Aside.tsx';

/** At the foot of a seat: keys, sound and flash. */
export function Later() {
  return <footer class="seat-foot"><KeysButton /><Aside /></footer>;
}
