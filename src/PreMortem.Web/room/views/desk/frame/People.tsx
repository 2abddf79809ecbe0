import { computed, signal } from '@preact/signals';
import { Long } from '../../../parts/Long.tsx';
import { shelf } from '../../../shelf.ts';
import { ids, one } from '../../../store.ts';
import { Leaders } from '../leading/Leaders.tsx';
import { TakenOut } from '../leading/TakenOut.tsx';
import { Saved } from './Saved.tsx';
import { SeatLine } from './SeatLine.tsx';
import { voices } from './voices.ts';

/** More seats than this are folded away until asked for. */
const shownAtFirst = 12;
const everybody = signal(false);

// Seats stand in the order they came, so that mending a name moves nobody.
const away = shelf('seat', (seat, came) => (seat.here || seat.leader || seat.entered ? undefined : came), (seat) => seat.name);
const advice = computed(() => {
  const kind = one('phase')?.kind;
  return kind && !one('session')?.closed ? voices(kind, one('counts'), away.value).join('\n') : '';
});

/** Who is in the room, advice on voices, and whether everything is saved. */
export function People() {
  const seats = ids('seat');
  const shown = everybody.value ? seats : seats.slice(0, shownAtFirst);
  const lines = advice.value ? advice.value.split('\n') : [];
  return (
    <aside class="desk-people" aria-label="In the room">
      <div class="desk-stick">
        <p class="caps">In the room</p>
        {seats.length === 0 && <p class="small muted">Nobody yet. Give people the code.</p>}
        <Long class="desk-seats" ids={shown} row={SeatLine} />
        {seats.length > shownAtFirst && (
          <button type="button" class="link small" onClick={() => { everybody.value = !everybody.value; }}>
            {everybody.value ? 'Show fewer' : `and ${seats.length - shown.length} more`}
          </button>
        )}
        <TakenOut />
        <Leaders />
        {lines.length > 0 && (
          <section class="desk-voices" aria-label="Voices">
            <p class="caps">Voices</p>
            {lines.map((line) => <p key={line} class="small">{line}</p>)}
          </section>
        )}
        <Saved />
      </div>
    </aside>
  );
}
