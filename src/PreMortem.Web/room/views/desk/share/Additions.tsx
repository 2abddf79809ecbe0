import { one } from '../../../store.ts';
import { secondsUntil } from '../../../clock.ts';
import { plural } from '../../../say.ts';

/** The last silent minute of the round: anybody adds what nobody said. */
export function Additions({ endsAt }: { endsAt: string }) {
  const left = secondsUntil(endsAt) ?? 0;
  const typing = one('counts')?.typing ?? 0;
  return (
    <section class="card desk-turn" aria-label={wording.desk.additions}>
      <div>
        <p class="caps">{wording.desk.silentMinute}</p>
        <p class="desk-turn-name">{left > 0 ? wording.desk.notSaidYet : wording.desk.minuteOver}</p>
        <p class="small muted">{typing > 0 ? plural(wording.desk.peopleWriting, typing) : wording.desk.mayAdd}</p>
      </div>
      <p class="desk-clock" role="timer">{left} s</p>
    </section>
  );
}
