import { askedBefore } from '../../parts/asked.ts';
import { Picture } from '../../parts/Picture.tsx';
import { all, one } from '../../store.ts';
import { Confirm } from './asking/Confirm.tsx';
import { Count } from './asking/Count.tsx';
import { CloseTheRoom } from './close/CloseTheRoom.tsx';
import { NextReview } from './close/NextReview.tsx';
import { does } from './does.ts';
import { YourOwn } from './frame/YourOwn.tsx';
import { PlanChanges } from './treat/PlanChanges.tsx';
import { plural } from '../../say.ts';

function Shift() {
  const confidence = one('confidence');
  if (!confidence) return null;
  if (!confidence.shown) {
    return (
      <section class="desk-counts">
        <Count n={confidence.answered} of={confidence.of}>{askedBefore() ? wording.desk.haveAnsweredAgain : wording.desk.haveAnswered}</Count>
        <div class="card desk-count">
          <Confirm ask={wording.leading.showToAll} yes={wording.leading.showIt} onYes={() => void does('showShift', {})}>{askedBefore() ? wording.desk.showShift : wording.desk.showAnswers}</Confirm>
          <p class="muted small">{wording.desk.asDistribution}</p>
        </div>
      </section>
    );
  }
  return (
    <section class="card">
      <h2>{wording.desk.howSureWas}</h2>
      <Picture of="confidence" />
      <p class="muted">{wording.desk.feltNotGoes}</p>
    </section>
  );
}

function Feedback() {
  const lines = all('feedback');
  if (lines.length === 0) return null;
  return (
    <section class="card">
      <h2>{wording.desk.onMeeting}</h2>
      <ul class="desk-lines">{lines.map((line) => <li key={line.id}>{line.text}</li>)}</ul>
    </section>
  );
}

/** How many answered each question of the form; the answers themselves are nobody's until the meeting is closed. */
function ClosingForm() {
  const questions = all('closing').sort((a, b) => a.order - b.order);
  if (!questions.some((question) => question.answered)) return null;
  return (
    <section class="card">
      <h2>{wording.desk.closingQuestions}</h2>
      <ul class="desk-lines">{questions.map((question) => <li key={question.slug}>{(wording.seat.closing as Record<string, string>)[question.slug] ?? question.words} <span class="muted">{answers(question.answered ?? 0)}</span></li>)}</ul>
      <p class="muted small">{wording.desk.answersInRegister}</p>
    </section>
  );
}

const answers = (n: number) => n === 0 ? wording.desk.noAnswerYet : plural(wording.desk.answersN, n);

/** The shift, the next date, what is missing, and the way into the register. */
export function Close() {
  return (
    <>
      <Shift />
      <YourOwn />
      <PlanChanges />
      <NextReview />
      <Feedback />
      <ClosingForm />
      <CloseTheRoom />
    </>
  );
}
