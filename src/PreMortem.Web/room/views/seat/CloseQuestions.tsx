import { useSignal } from '@preact/signals';
import { act } from '../../actions.ts';
import { draft } from '../../drafts.ts';
import { waiting } from '../../outbox.ts';
import { TextBox } from '../../parts/TextBox.tsx';
import type { ClosingRecord } from '../../protocol.ts';
import { all, one } from '../../store.ts';
import { fill, plural } from '../../say.ts';

const worded = (question: ClosingRecord): string => (wording.seat.closing as Record<string, string>)[question.slug] ?? question.words;

const said = (slug: string): string =>
  waiting('giveFeedback').filter(sent => sent.question === slug).at(-1)?.text ?? one('me')?.closing.find(answer => answer.question === slug)?.text ?? '';

/** The closing form: out of the way until it is asked for, then one question at a time. */
export function CloseQuestions() {
  const on = useSignal<string | undefined>(undefined);
  const passed = useSignal<readonly string[]>([]);
  const questions = all('closing').sort((a, b) => a.order - b.order);
  const open = questions.filter(question => said(question.slug) === '');
  const answered = questions.filter(question => said(question.slug) !== '' && question.slug !== on.value);
  const asked = questions.find(question => question.slug === on.value);
  const next = (done: ClosingRecord) => {
    passed.value = [...passed.value, done.slug];
    on.value = open.find(question => question.slug !== done.slug && !passed.value.includes(question.slug))?.slug;
  };
  const change = (slug: string) => {
    const text = draft(`closing.${slug}`);
    if (text.peek() === '') text.value = said(slug);
    on.value = slug;
  };
  const ask = () => {
    passed.value = [];
    on.value = open[0]?.slug;
  };
  return (
    <section class="stack closing" aria-label={wording.seat.closingQuestions}>
      {answered.map(question => <Answered key={question.slug} question={question} onChange={() => change(question.slug)} />)}
      {asked && <Ask key={asked.slug} question={asked} last={open.every(question => question.slug === asked.slug || passed.value.includes(question.slug))} onNext={() => next(asked)} />}
      {!asked && open.length > 0 && (
        <div><button type="button" class="btn quiet" onClick={ask}>{plural(wording.seat.moreQuestions, open.length)}</button></div>)}
      {!asked && answered.length > 0 && <p class="small muted">{wording.seat.closingNoNames}</p>}
    </section>
  );
}

function Answered({ question, onChange }: { question: ClosingRecord; onChange: () => void }) {
  return (
    <div><p class="small muted">{worded(question)}</p><p class="words">{said(question.slug)}</p>
      <button type="button" class="btn quiet" aria-label={fill(wording.seat.changeWhat, { what: worded(question) })} onClick={onChange}>{wording.seat.changeIt}</button></div>
  );
}

function Ask({ question, last, onNext }: { question: ClosingRecord; last: boolean; onNext: () => void }) {
  const text = draft(`closing.${question.slug}`);
  const before = said(question.slug);
  const send = () => {
    const answer = text.peek().trim();
    text.value = '';
    if (answer !== before) void act('giveFeedback', { text: answer, question: question.slug });
    onNext();
  };
  return (
    <section class="stack">
      <p class="closing-asks serif">{worded(question)}</p>
      <TextBox text={text} label={worded(question)} placeholder={wording.seat.inYourWords} max={1000} lines={2} autofocus onEnter={send} />
      <div class="row"><span class="small muted grow">{wording.seat.inRegisterNoName}</span>
        {text.value.trim() === '' && before === ''
          ? <button type="button" class="btn" onClick={onNext}>{last ? wording.seat.notNow : wording.seat.skip}</button>
          : <button type="button" class="btn" onClick={send}>{text.value.trim() === '' ? wording.seat.takeBack : before === '' ? wording.seat.send : wording.seat.save}</button>}</div>
    </section>
  );
}
