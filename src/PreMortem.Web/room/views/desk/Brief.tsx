import { useEffect, useRef } from 'preact/hooks';
import { all, one } from '../../store.ts';
import type { PlanRecord, QuestionRecord } from '../../protocol.ts';
import { Count } from './asking/Count.tsx';
import { does } from './does.ts';
import { useKeys } from '../../parts/keys.ts';
import { YourOwn } from './frame/YourOwn.tsx';
import { named, partWord } from '../../words.ts';
import { fill, plural } from '../../say.ts';

function ordered(): PlanRecord[] {
  return [...all('plan')].sort((a, b) => a.order - b.order);
}

/** Turns the room to the part before or after the one it is on; past either end it shows the whole. */
function step(by: 1 | -1): void {
  const parts = ordered();
  const now = parts.findIndex((part) => part.now);
  const to = now < 0 ? (by > 0 ? 0 : parts.length - 1) : now + by;
  const part = parts[to]?.id;
  void does('showPart', part ? { part } : {});
}

function Part({ part }: { part: PlanRecord }) {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => { if (part.now) line.current?.scrollIntoView({ block: 'nearest' }); }, [part.now]);
  return (
    <li ref={line}>
      <button type="button" class={`desk-part${part.now ? ' is-now' : ''}`} aria-pressed={part.now}
        onClick={() => void does('showPart', part.now ? {} : { part: part.id })}>
        <span class="caps">{partWord(part)} · {part.id}</span>
        <span class="desk-part-text">{part.text}</span>
        {part.now && part.form && <span class="small"><b>{wording.desk.looksLike}</b> {part.form}</span>}
        {part.now && part.function && <span class="small"><b>{wording.desk.doesWhat}</b> {part.function}</span>}
        {(part.core || part.coupling) && (
          <span class="desk-chips">
            {part.core && <span class="chip plain">{wording.desk.core}</span>}
            {part.coupling && <span class="chip plain">{part.coupling === 'tight' ? wording.desk.sameEverywhere : wording.desk.siteDecides}</span>}
          </span>
        )}
      </button>
    </li>
  );
}

function Question({ question }: { question: QuestionRecord }) {
  return <li><p>{question.text}</p>{question.by && <p class="small muted"><bdi>{question.by.name && named(question.by.name)}</bdi>{question.by.site && <>, <bdi>{question.by.site}</bdi></>}</p>}</li>;
}

/** The plan, walked through part by part, until the room could explain it. */
export function Brief() {
  const parts = ordered();
  const counts = one('counts');
  const questions = all('question');
  const now = parts.findIndex((part) => part.now);
  useKeys({
    ArrowRight: parts.length > 0 && { says: wording.desk.kNextPart, act: () => step(1) },
    ArrowLeft: parts.length > 0 && { says: wording.desk.kPartBefore, act: () => step(-1) },
  }, { repeat: true });
  return (
    <>
      <section class="desk-counts">
        <Count n={counts?.ticked} of={counts?.people ?? 0} tone="remedy">{wording.desk.couldExplain}</Count>
        <Count n={questions.length} tone="hold">{plural(wording.desk.questionsAsked, questions.length)}</Count>
      </section>
      <YourOwn />
      <section class="card">
        <div class="desk-row desk-between">
          <h2>{wording.desk.planByPart}</h2>
          {parts.length > 0 && <div class="desk-row">
            <button type="button" class="btn" aria-keyshortcuts="ArrowLeft" onClick={() => step(-1)}>← {wording.desk.part}</button>
            <span class="small muted desk-of">{now < 0 ? wording.desk.wholePlan : fill(wording.desk.nOf, { n: now + 1, of: parts.length })}</span>
            <button type="button" class="btn" aria-keyshortcuts="ArrowRight" onClick={() => step(1)}>{wording.desk.part} →</button>
          </div>}
        </div>
        <ol class="desk-parts">{parts.map((part) => <Part key={part.id} part={part} />)}</ol>
        {parts.length === 0 && <p class="muted">{wording.desk.noParts}</p>}
      </section>
      {questions.length > 0 && (
        <section class="card"><h2>{wording.desk.questions}</h2><ul class="desk-lines">{questions.map((q) => <Question key={q.id} question={q} />)}</ul></section>
      )}
    </>
  );
}
