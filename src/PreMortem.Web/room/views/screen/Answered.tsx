import { all } from '../../store.ts';

/** Which questions the cards answer, and which none does: counts only. */
export function Answered() {
  const questions = all('coverage').sort((a, b) => a.order - b.order);
  if (questions.length === 0) return null;
  return (
    <ul class="wall-answered">{questions.map(one => (
      <li key={one.slug} class={one.cards === 0 ? 'none' : ''}><strong>{one.cards}</strong> {one.title}</li>
    ))}</ul>
  );
}
