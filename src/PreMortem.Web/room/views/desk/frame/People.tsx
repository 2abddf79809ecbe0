import { computed, signal } from '@preact/signals';
import { Long } from '../../../parts/Long.tsx';
import { shelf } from '../../../shelf.ts';
import { ids, one } from '../../../store.ts';
import { Leaders } from '../leading/Leaders.tsx';
import { TakenOut } from '../leading/TakenOut.tsx';
import { Saved } from './Saved.tsx';
import { ScreenLanguages } from './ScreenLanguages.tsx';
import { SeatLine } from './SeatLine.tsx';
import { voices } from './voices.ts';
import { fill } from '../../../say.ts';
import { LanguageSwitch } from '../../../parts/LanguageSwitch.tsx';

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
    <aside class="desk-people" aria-label={wording.desk.inTheRoom}>
      <div class="desk-stick">
        <p class="caps">{wording.desk.inTheRoom}</p>
        {seats.length === 0 && <p class="small muted">{wording.desk.nobodyGiveCode}</p>}
        <Long class="desk-seats" ids={shown} row={SeatLine} />
        {seats.length > shownAtFirst && (
          <button type="button" class="link small" onClick={() => { everybody.value = !everybody.value; }}>
            {everybody.value ? wording.desk.showFewer : fill(wording.desk.andMore, { n: seats.length - shown.length })}
          </button>
        )}
        <TakenOut />
        <Leaders />
        {lines.length > 0 && (
          <section class="desk-voices" aria-label={wording.desk.voices}>
            <p class="caps">{wording.desk.voices}</p>
            {lines.map((line) => <p key={line} class="small">{line}</p>)}
          </section>
        )}
        <Saved />
        <LanguageSwitch />
        <ScreenLanguages />
      </div>
    </aside>
  );
}
