import { one } from '../../../store.ts';
import { SavedText } from '../asking/SavedText.tsx';
import { does } from '../does.ts';
import { dayInWords, daysFromNow } from '../words.ts';

const usual = [{ word: 'in 4 weeks', days: 28 }, { word: 'in 6 weeks', days: 42 }, { word: 'in 3 months', days: 91 }];

/** The day on which the room looks at its register again. */
export function NextReview() {
  const review = one('session')?.review;
  const set = (date: string) => does('setReview', { date });
  return (
    <section class="card">
      <h2>When do we look again?</h2>
      <div class="desk-row desk-end">
        <SavedText about="nextReview" label="Next review" type="date" stored={review ?? ''} onSave={set} />
        {usual.map(({ word, days }) => (
          <button key={days} type="button" class="btn" onClick={() => void set(daysFromNow(days))}>{word}</button>
        ))}
      </div>
      {review && <p class="desk-settled">Set: {dayInWords(review)}</p>}
    </section>
  );
}
