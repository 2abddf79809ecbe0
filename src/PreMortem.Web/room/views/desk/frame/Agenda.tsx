import { one } from '../../../store.ts';
import type { AgendaItem } from '../../../protocol.ts';
import { plural } from '../../../say.ts';

const spoken: Record<AgendaItem['state'], string> = { done: wording.desk.doneLow, now: wording.desk.nowLow, next: wording.desk.toCome };

/** The agenda: what is done, what is now, what comes, in minutes. */
export function Agenda() {
  const phases = one('session')?.phases ?? [];
  const minutes = phases.reduce((sum, item) => sum + item.minutes, 0);
  return (
    <nav class="desk-agenda" aria-label={wording.desk.agenda}>
      <div class="desk-stick">
        <p class="caps">{wording.desk.agenda} · {minutes} min</p>
        <ol>
          {phases.map((item, at) => (
            <li key={at} class={`is-${item.state}`} aria-current={item.state === 'now' ? 'step' : undefined}>
              <span class="desk-agenda-title">{item.title}<span class="sr">, {spoken[item.state]}</span></span>
              <span class="desk-agenda-minutes" aria-label={plural(wording.desk.minutes, item.minutes)}>{item.minutes || '–'}</span>
            </li>
          ))}
        </ol>
      </div>
    </nav>
  );
}
