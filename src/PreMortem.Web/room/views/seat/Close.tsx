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
import { fill } from '../../say.ts';

export function Close() {
  const confidence = one('confidence');
  const review = one('session')?.review;
  return (
    <>
      {confidence?.shown
        ? <><Head title={askedBefore() ? wording.seat.closeMoved : wording.seat.closeSure} /><div class="card"><Picture of="confidence" /></div></>
        : <><Head title={askedBefore() ? wording.seat.closeAndNow : wording.seat.closeHowSureNow}>
            {askedBefore() ? wording.seat.closeSame : wording.seat.onlyYouSee}</Head><HowSure /></>}
      <Feedback />
      <CloseQuestions />
      <PlanChanges />
      <p class="thanks serif">{wording.seat.closeThanks}{review && ` ${fill(wording.seat.closeAgain, { day: day(review) })}`}</p>
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
    <section class="stack"><p class="caps">{wording.seat.closeYourLine}</p><p class="words">{said}</p>
      <div><button type="button" class="btn quiet" onClick={() => { text.value = said; again.value = true; }}>{wording.seat.changeIt}</button></div></section>
  );
  return (
    <section class="stack">
      <p class="caps">{wording.seat.closeOneLine}</p>
      <TextBox text={text} label={wording.seat.closeOneLine} placeholder={wording.seat.closeLineHint} max={500} onEnter={send} />
      <div class="row"><span class="small muted grow">{wording.seat.closeNoName}</span><button type="button" class="btn" onClick={send}>{wording.seat.send}</button></div>
    </section>
  );
}
