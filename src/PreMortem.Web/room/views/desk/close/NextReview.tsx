import { one } from '../../../store.ts';
import { SavedText } from '../asking/SavedText.tsx';
import { does } from '../does.ts';
import { dayInWords, daysFromNow } from '../words.ts';
import { fill } from '../../../say.ts';

const usual = [{ word: wording.desk.in4weeks, days: 28 }, { word: wording.desk.in6weeks, days: 42 }, { word: wording.desk.in3months, days: 91 }];

/** The day on which the room looks at its register again. */
export function NextReview() {
  const review = one('session')?.review;
  const set = (date: string) => does('setReview', { date });
  return (
    <section class="card">
      <h2>{wording.desk.whenAgain}</h2>
      <div class="desk-row desk-end">
        <SavedText about="nextReview" label={wording.desk.nextReview} type="date" stored={review ?? ''} onSave={set} />
        {usual.map(({ word, days }) => (
          <button key={days} type="button" class="btn" onClick={() => void set(daysFromNow(days))}>{word}</button>
        ))}
      </div>
      {review && <p class="desk-settled">{fill(wording.desk.setTo, { day: dayInWords(review) })}</p>}
    </section>
  );
}
