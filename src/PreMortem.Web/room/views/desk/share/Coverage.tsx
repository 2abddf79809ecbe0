import { all } from '../../../store.ts';
import { fill } from '../../../say.ts';

/** Which questions the shared cards answer, and which none does. */
export function Coverage({ small }: { small?: boolean }) {
  const questions = all('coverage').sort((a, b) => a.order - b.order);
  const none = questions.filter((one) => one.cards === 0);
  if (questions.length === 0) return null;
  return (
    <section class={small ? 'desk-coverage' : 'card desk-coverage'} aria-label={wording.desk.whatCardsAnswer}>
      {small ? <p class="caps">{wording.desk.theQuestions}</p> : <h2>{wording.desk.whatCardsAnswer}</h2>}
      <ul class="desk-chips">{questions.map((one) => (
        <li key={one.slug} class={`chip ${one.cards === 0 ? 'hold' : 'plain'}`}>{one.title} {one.cards}</li>
      ))}</ul>
      {none.length > 0 && <p class="small">{none.map((one) => one.unsaid ?? fill(wording.desk.nobodyAnswered, { title: one.title })).join(' ')}</p>}
    </section>
  );
}
