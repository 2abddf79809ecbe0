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
      <div class="desk-label"><span aria-hidden="true">{wording.desk.whatDidWeSee}</span>
        <TextBox text={studied} label={wording.desk.whatDidWeSee} lines={2} placeholder={wording.desk.whatCameOfIt} /></div>
      <div class="desk-choices is-three" role="radiogroup" aria-label={wording.desk.whatWeMake}>
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
      <Respond key={risk} risk={risk} words={wording.desk.changeResponse} />
    </>
  );
}

/** A response whose day has come. */
export function Due({ item }: { item: ItemRecord }) {
  return <Settling item={item} done={wording.desk.doneWord} dropped={wording.desk.droppedWord} moved={{ label: wording.desk.movedTo, go: wording.desk.moveIt, days: 28 }} />;
}

/** “If … by …, then …”, and the day has come. */
export function Trigger({ item }: { item: ItemRecord }) {
  const risk = item.risk ?? '';
  return <Settling item={item} done={wording.desk.madeMove} dropped={wording.desk.notNeeded}
    moved={{ label: wording.desk.newDate, go: wording.desk.waitUntil, days: 28, onGo: (day) => void does('respond', { risk, ifBy: dayInWords(day) }) }} />;
}
