import { all } from '../store.ts';
import { listed, plural } from '../say.ts';

/** Which risks came back from the vote, and why, in one sentence. */
export function Returned() {
  const back = all('risk').filter(risk => risk.returned).sort((a, b) => a.number - b.number);
  if (back.length === 0) return null;
  const names = listed(back.map(risk => `R${risk.number} “${risk.title}”`));
  return <p class="note" role="status">{plural(wording.parts.returned, back.length, { names })}</p>;
}
