import { useSignal } from '@preact/signals';
import { act } from '../../actions.ts';
import { draft } from '../../drafts.ts';
import { waiting } from '../../outbox.ts';
import { TextBox } from '../../parts/TextBox.tsx';
import type { ClosingRecord } from '../../protocol.ts';
import { all, one } from '../../store.ts';

const words = ['No', 'One more question', 'Two more questions', 'Three more questions'];

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
    <section class="stack closing" aria-label="Closing questions">
      {answered.map(question => <Answered key={question.slug} question={question} onChange={() => change(question.slug)} />)}
      {asked && <Ask key={asked.slug} question={asked} last={open.every(question => question.slug === asked.slug || passed.value.includes(question.slug))} onNext={() => next(asked)} />}
      {!asked && open.length > 0 && (
        <div><button type="button" class="btn quiet" onClick={ask}>{words[open.length] ?? `${open.length} more questions`}, if you have a minute</button></div>)}
      {!asked && answered.length > 0 && <p class="small muted">They go into the register without names when the meeting closes. Until then only you see yours.</p>}
    </section>
  );
}

function Answered({ question, onChange }: { question: ClosingRecord; onChange: () => void }) {
  return (
    <div><p class="small muted">{question.words}</p><p class="words">{said(question.slug)}</p>
      <button type="button" class="btn quiet" aria-label={`Change it: ${question.words}`} onClick={onChange}>Change it</button></div>
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
      <p class="closing-asks serif">{question.words}</p>
      <TextBox text={text} label={question.words} placeholder="In your own words" max={1000} lines={2} autofocus onEnter={send} />
      <div class="row"><span class="small muted grow">In the register, without your name.</span>
        {text.value.trim() === '' && before === ''
          ? <button type="button" class="btn" onClick={onNext}>{last ? 'Not now' : 'Skip'}</button>
          : <button type="button" class="btn" onClick={send}>{text.value.trim() === '' ? 'Take it back' : before === '' ? 'Send' : 'Save'}</button>}</div>
    </section>
  );
}
