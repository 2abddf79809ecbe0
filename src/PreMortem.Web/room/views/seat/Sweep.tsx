import { useSignal } from '@preact/signals';
import { act, shortId, typing } from '../../actions.ts';
import { draft } from '../../drafts.ts';
import { own } from '../../mine.ts';
import { waiting } from '../../outbox.ts';
import { Story } from '../../parts/Story.tsx';
import { TextBox } from '../../parts/TextBox.tsx';
import type { ModeAnswer, ModeRecord } from '../../protocol.ts';
import { all, one } from '../../store.ts';
import { Done } from './Done.tsx';
import { Head } from './Head.tsx';
import { useHeld } from './review/useHeld.ts';

const answers: readonly { answer: ModeAnswer; words: string }[] = [
  { answer: 'happened', words: wording.seat.itHappened }, { answer: 'alreadySaid', words: wording.seat.alreadySaid }, { answer: 'notHere', words: wording.seat.notHere },
];

const given = (mode: string) => waiting('answerMode').filter(command => command.mode === mode).at(-1)?.answer
  ?? one('me')?.answers.find(answer => answer.mode === mode)?.answer;

/** Stories of failures seen elsewhere; a “happened” becomes a card only in one's own words. */
export function Sweep() {
  const shown = all('mode').filter(mode => mode.shown || mode.now).sort((a, b) => a.rank - b.rank);
  const told = shown.find(mode => mode.now);
  const { shown: held, watch } = useHeld(told?.slug);
  const now = shown.find(mode => mode.slug === held);
  const before = shown.filter(mode => mode !== now);
  return (
    <div class="stack" {...watch}>
      <Head title={now?.title ?? wording.seat.notSaidYet} failed>{now ? wording.seat.happenedElsewhere : wording.seat.sweepHelp}</Head>
      {now && now !== told && <p class="small muted" role="status">{wording.seat.roomWentOn}</p>}
      {now && <Mode key={now.slug} mode={now} />}
      {now && <Done words={wording.seat.iAnswered} />}
      {before.length > 0 && <section class="mine"><h2 class="caps">{wording.seat.before}</h2>
        {before.map(mode => <details key={mode.slug} class="card earlier"><summary>{mode.title} <span class="small muted">{answers.find(one => one.answer === given(mode.slug))?.words}</span>
          {draft(`mode.${mode.slug}`).value.trim() !== '' && <span class="chip hold">{wording.seat.begunNotYours}</span>}</summary><Mode mode={mode} /></details>)}</section>}
    </div>
  );
}

function Mode({ mode }: { mode: ModeRecord }) {
  const answer = given(mode.slug);
  return (
    <article class="mode stack">
      <div class="serif story"><Story text={mode.story} /></div>
      {mode.probes.length > 0 && <ul class="listing probes">{mode.probes.map((probe, at) => <li key={at}>{probe}</li>)}</ul>}
      <div class="row answers" role="group" aria-label={wording.seat.yourAnswer}>
        {answers.map(one => <button key={one.answer} type="button" class="btn big" aria-pressed={answer === one.answer}
          onClick={() => void act('answerMode', { mode: mode.slug, answer: one.answer })}>{one.words}</button>)}
      </div>
      {answer === 'happened' && <Adopt mode={mode} />}
    </article>
  );
}

function Adopt({ mode }: { mode: ModeRecord }) {
  const text = draft(`mode.${mode.slug}`);
  const more = useSignal(false);
  const mine = own.value.filter(card => card.mode === mode.slug);
  const add = () => {
    const written = text.peek().trim();
    if (!written) return;
    text.value = '';
    more.value = false;
    void act('adoptMode', { mode: mode.slug, reason: shortId(), text: written });
  };
  return (
    <div class="stack adopt">
      {mine.map(card => <div key={card.id} class="mycard"><div class="grow"><p class="words">{card.text}</p>
        {card.hint && <p class="small muted"><span class="chip hold hint">{card.hint.question}</span> {wording.seat.hintNotRule}</p>}</div><span class="chip remedy">{wording.seat.yourCardLow}</span></div>)}
      {mine.length > 0 && !more.value && <div><button type="button" class="btn quiet" onClick={() => { more.value = true; }}>{wording.seat.addAnother}</button></div>}
      {(mine.length === 0 || more.value) && <>
        <TextBox text={text} label={wording.seat.whereWho} lines={2} big autofocus placeholder={wording.seat.hereItWas} onInput={typing} onEnter={add} />
        <div class="row"><span class="small muted grow">{wording.seat.makeOwn}</span><button type="button" class="btn primary" onClick={add}>{wording.seat.makeMyCard} <kbd>Enter</kbd></button></div>
      </>}
    </div>
  );
}
