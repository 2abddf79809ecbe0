import { one } from '../../../store.ts';
import { secondsUntil } from '../../../clock.ts';
import { many } from '../words.ts';

/** The last silent minute of the round: anybody adds what nobody said. */
export function Additions({ endsAt }: { endsAt: string }) {
  const left = secondsUntil(endsAt) ?? 0;
  const typing = one('counts')?.typing ?? 0;
  return (
    <section class="card desk-turn" aria-label="Additions">
      <div>
        <p class="caps">One silent minute</p>
        <p class="desk-turn-name">{left > 0 ? 'What did nobody say yet?' : 'The minute is over.'}</p>
        <p class="small muted">{typing > 0 ? `${many(typing, 'person', 'people')} writing.` : 'Everybody may add a card, without talking.'}</p>
      </div>
      <p class="desk-clock" role="timer">{left} s</p>
    </section>
  );
}
