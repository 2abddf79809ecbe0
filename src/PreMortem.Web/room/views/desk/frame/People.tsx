import { signal } from '@preact/signals';
import { all, one } from '../../../store.ts';
import { Saved } from './Saved.tsx';
import { SeatLine } from './SeatLine.tsx';
import { voices } from './voices.ts';

/** More seats than this are folded away until asked for. */
const shownAtFirst = 12;
const everybody = signal(false);

/** Who is in the room, advice on voices, and whether everything is saved. */
export function People() {
  const seats = [...all('seat')].sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '') || a.id.localeCompare(b.id));
  const shown = everybody.value ? seats : seats.slice(0, shownAtFirst);
  const kind = one('phase')?.kind;
  const advice = kind ? voices(kind, one('counts'), seats) : [];
  return (
    <aside class="desk-people" aria-label="In the room">
      <div class="desk-stick">
        <p class="caps">In the room</p>
        {seats.length === 0 && <p class="small muted">Nobody yet. Give people the code.</p>}
        <ul class="desk-seats">{shown.map((seat) => <SeatLine key={seat.id} id={seat.id} />)}</ul>
        {seats.length > shownAtFirst && (
          <button type="button" class="link small" onClick={() => { everybody.value = !everybody.value; }}>
            {everybody.value ? 'Show fewer' : `and ${seats.length - shown.length} more`}
          </button>
        )}
        {advice.length > 0 && (
          <section class="desk-voices" aria-label="Voices">
            <p class="caps">Voices</p>
            {advice.map((line) => <p key={line} class="small">{line}</p>)}
          </section>
        )}
        <Saved />
      </div>
    </aside>
  );
}
