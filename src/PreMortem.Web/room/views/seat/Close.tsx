import { useSignal } from '@preact/signals';
import { act } from '../../actions.ts';
import { draft } from '../../drafts.ts';
import { waiting } from '../../outbox.ts';
import { askedBefore } from '../../parts/asked.ts';
import { Picture } from '../../parts/Picture.tsx';
import { TextBox } from '../../parts/TextBox.tsx';
import { one } from '../../store.ts';
import { day } from '../../words.ts';
import { CloseQuestions } from './CloseQuestions.tsx';
import { Head } from './Head.tsx';
import { HowSure } from './HowSure.tsx';
import { PlanChanges } from './Own.tsx';

export function Close() {
  const confidence = one('confidence');
  const review = one('session')?.review;
  return (
    <>
      {confidence?.shown
        ? <><Head title={askedBefore() ? 'How the room’s confidence moved' : 'How sure the room is'} /><div class="card"><Picture of="confidence" /></div></>
        : <><Head title={askedBefore() ? 'And now: how sure are you that this plan reaches its aim?' : 'How sure are you now that this plan reaches its aim?'}>
            {askedBefore() ? 'The same question as at the start. Only you see your answer.' : 'Only you see your answer.'}</Head><HowSure /></>}
      <Feedback />
      <CloseQuestions />
      <PlanChanges />
      <p class="thanks serif">Thank you. What you said out loud today is what the plan did not know yesterday.{review && ` We look at it again on ${day(review)}.`}</p>
    </>
  );
}

function Feedback() {
  const text = draft('feedback');
  const again = useSignal(false);
  const said = waiting('giveFeedback').filter(sent => sent.question === undefined).at(-1)?.text ?? one('me')?.feedback;
  const send = () => {
    const line = text.peek().trim();
    if (!line) return;
    text.value = '';
    again.value = false;
    void act('giveFeedback', { text: line });
  };
  if (said && !again.value) return (
    <section class="stack"><p class="caps">Your line on this meeting</p><p class="words">{said}</p>
      <div><button type="button" class="btn quiet" onClick={() => { text.value = said; again.value = true; }}>Change it</button></div></section>
  );
  return (
    <section class="stack">
      <p class="caps">One line on this meeting</p>
      <TextBox text={text} label="One line on this meeting" placeholder="What helped, what was missing?" max={500} onEnter={send} />
      <div class="row"><span class="small muted grow">The leader reads it without your name.</span><button type="button" class="btn" onClick={send}>Send</button></div>
    </section>
  );
}
