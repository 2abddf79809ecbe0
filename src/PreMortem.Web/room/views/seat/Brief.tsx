import { act } from '../../actions.ts';
import { draft } from '../../drafts.ts';
import { latest } from '../../outbox.ts';
import { TextBox } from '../../parts/TextBox.tsx';
import { one } from '../../store.ts';
import { say } from '../../toasts.ts';
import { Done } from './Done.tsx';
import { Head } from './Head.tsx';
import { Plan } from './Plan.tsx';

export function Brief() {
  const ticked = latest('tickPlan')?.ticked ?? one('me')?.ticked ?? false;
  const question = draft('question');
  const ask = () => {
    const text = question.peek().trim();
    if (!text) return;
    question.value = '';
    void act('askQuestion', { text }).then(reply => { if (reply.status === 'done') say(wording.seat.briefAsked); });
  };
  return (
    <>
      <Head title={wording.seat.briefTitle}>{wording.seat.briefHelp}</Head>
      <Plan />
      <label class={`tick card${ticked ? ' on' : ''}`}>
        <input type="checkbox" checked={ticked} onChange={event => void act('tickPlan', { ticked: event.currentTarget.checked })} />
        <span>{wording.seat.briefTick}<span class="small muted"> {wording.seat.briefNobodySees}</span></span>
      </label>
      <section class="stack">
        <p class="caps">{wording.seat.briefUnclear}</p>
        <TextBox text={question} label={wording.seat.briefQuestion} placeholder={wording.seat.briefQuestionHint} max={500} onEnter={ask} />
        <div class="row"><span class="small muted grow">{wording.seat.briefAtOnce}</span><button type="button" class="btn" onClick={ask}>{wording.seat.ask}</button></div>
      </section>
      <Done words={wording.seat.noMoreQuestions} />
    </>
  );
}
