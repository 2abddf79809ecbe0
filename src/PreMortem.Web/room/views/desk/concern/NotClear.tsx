import { all, one } from '../../../store.ts';
import { goBack } from '../frame/Moves.tsx';
import { resting } from '../frame/press.ts';
import { fill } from '../../../say.ts';

/** Risks that people say they do not understand, with the way back to Form. A fifth of the room sends one back. */
export function NotClear() {
  const people = one('counts')?.people ?? 0;
  const unclear = all('risk').filter((risk) => (risk.notClear ?? 0) > 0)
    .sort((a, b) => (b.notClear ?? 0) - (a.notClear ?? 0) || a.number - b.number);
  return (
    <section class="card">
      <h2>{wording.desk.notClear}</h2>
      {unclear.length === 0 && <p class="muted">{wording.desk.nobodyUnclear}</p>}
      <ul class="desk-unclear">
        {unclear.map((risk) => {
          const tooMany = (risk.notClear ?? 0) * 5 >= people;
          return (
            <li key={risk.id}>
              <span class={`chip ${tooMany ? 'hold' : 'plain'}`}>{fill(wording.desk.nOf, { n: risk.notClear ?? 0, of: people })}</span>
              <span><b>R{risk.number}</b> {risk.title}</span>
              {tooMany && <span class="small muted">{wording.desk.aFifth}</span>}
            </li>
          );
        })}
      </ul>
      {unclear.length > 0 && <button type="button" class="btn" aria-disabled={resting.value} onClick={goBack}>← {wording.desk.backToWord}</button>}
    </section>
  );
}
