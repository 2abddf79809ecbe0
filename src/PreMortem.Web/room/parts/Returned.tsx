import { all } from '../store.ts';

/** Which risks came back from the vote, and why, in one sentence. */
export function Returned() {
  const back = all('risk').filter(risk => risk.returned).sort((a, b) => a.number - b.number);
  if (back.length === 0) return null;
  const names = back.map(risk => `R${risk.number} “${risk.title}”`).join(back.length === 2 ? ' and ' : ', ');
  return <p class="note" role="status">{names} {back.length === 1 ? 'is' : 'are'} worded again before the vote: a fifth of the room or more did not understand {back.length === 1 ? 'it' : 'them'}. Every pick is kept.</p>;
}
