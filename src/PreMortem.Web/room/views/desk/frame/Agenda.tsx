import { useState } from 'preact/hooks';
import { one } from '../../../store.ts';
import type { AgendaItem } from '../../../protocol.ts';
import { ChangeAgenda } from '../leading/ChangeAgenda.tsx';
import { lowerFirst } from '../words.ts';
import { skipTo } from './Gate.tsx';
import { plural } from '../../../say.ts';

const spoken: Record<AgendaItem['state'], string> = { done: wording.desk.doneLow, now: wording.desk.nowLow, next: wording.desk.toCome };

/** The agenda: what is done, what is now, what comes, in minutes; what comes can be skipped to and changed. */
export function Agenda() {
  const session = one('session');
  const phases = session?.phases ?? [];
  const minutes = phases.reduce((sum, item) => sum + item.minutes, 0);
  const [changing, setChanging] = useState(false);
  const next = phases.find((item) => item.state === 'next');
  return (
    <nav class="desk-agenda" aria-label={wording.desk.agenda}>
      <div class="desk-stick">
        <p class="caps">{wording.desk.agenda} · {minutes} min</p>
        <ol>
          {phases.filter((item) => !changing || item.state !== 'next').map((item) => (
            <li key={item.kind} class={`is-${item.state}`} aria-current={item.state === 'now' ? 'step' : undefined}>
              <span class="desk-agenda-title">{item.title}<span class="sr">, {spoken[item.state]}</span></span>
              {item.state === 'next' && item !== next && !session?.closed && (
                <button type="button" class="link small lead-skip" onClick={() => skipTo(item.kind)}>{wording.desk.skipTo}<span class="sr"> {lowerFirst(item.title)}</span></button>
              )}
              <span class="desk-agenda-minutes" aria-label={plural(wording.desk.minutes, item.minutes)}>{item.minutes || '–'}</span>
            </li>
          ))}
        </ol>
        {changing ? <ChangeAgenda onDone={() => setChanging(false)} />
          : next && !session?.closed && <button type="button" class="link small lead-change" onClick={() => setChanging(true)}>{wording.desk.changeAheadDots}</button>}
      </div>
    </nav>
  );
}
