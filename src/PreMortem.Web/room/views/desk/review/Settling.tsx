import { useState } from 'preact/hooks';
import { verdicts } from '../../../parts/looked.ts';
import { TextBox } from '../../../parts/TextBox.tsx';
import { useWords } from '../../../parts/useWords.ts';
import type { ItemRecord, ResponseVerdict, Settlement } from '../../../protocol.ts';
import { get } from '../../../store.ts';
import { does } from '../does.ts';
import { dayInWords } from '../words.ts';
import { OnDay } from './OnDay.tsx';
import { Respond } from './Respond.tsx';

interface Props { item: ItemRecord; done: string; dropped: string; moved: { label: string; go: string; days: number; onGo?(day: string): void } }

/** What the room saw when it tried, what it makes of that, and what became of the response. One button settles all three. */
function Settling({ item, done, dropped, moved }: Props) {
  const risk = item.risk ?? '';
  const tried = get('response', risk)?.response;
  const studied = useWords(`studied.${item.id}`, tried?.studied);
  const [chosen, choose] = useState<ResponseVerdict>();
  const verdict = chosen ?? tried?.verdict;
  const settle = (outcome: Settlement, tryBy?: string) => void does('settleResponse', {
    risk, outcome, ...(tryBy && { tryBy }), ...(studied.peek().trim() && { studied: studied.peek().trim() }), ...(verdict && { verdict }),
  });
  return (
    <>
      <div class="desk-label"><span aria-hidden="true">What did we see?</span>
        <TextBox text={studied} label="What did we see?" lines={2} placeholder="who did it, where, and what came of it" /></div>
      <div class="desk-choices is-three" role="radiogroup" aria-label="What do we make of it?">
        {verdicts.map(({ verdict: one, word, means }) => (
          <label key={one} class={`desk-choice${verdict === one ? ' is-on' : ''}`}>
            <input type="radio" name={`verdict-${item.id}`} checked={verdict === one} onChange={() => choose(one)} />
            <b>{word}</b><span class="small muted">{means}</span>
          </label>
        ))}
      </div>
      <div class="desk-row desk-end desk-settle">
        <button type="button" class="btn" aria-pressed={tried?.outcome === 'done'} onClick={() => settle('done')}>{done}</button>
        <button type="button" class="btn" aria-pressed={tried?.outcome === 'dropped'} onClick={() => settle('dropped')}>{dropped}</button>
        <OnDay {...moved} onGo={moved.onGo ?? ((day) => settle('moved', day))} />
      </div>
      <Respond key={risk} risk={risk} words="Change the response…" />
    </>
  );
}

/** A response whose day has come. */
export function Due({ item }: { item: ItemRecord }) {
  return <Settling item={item} done="Done" dropped="Dropped" moved={{ label: 'Moved to', go: 'Move it', days: 28 }} />;
}

/** “If … by …, then …”, and the day has come. */
export function Trigger({ item }: { item: ItemRecord }) {
  const risk = item.risk ?? '';
  return <Settling item={item} done="We made the move" dropped="Not needed"
    moved={{ label: 'New date', go: 'Wait until then', days: 28, onGo: (day) => void does('respond', { risk, ifBy: dayInWords(day) }) }} />;
}
