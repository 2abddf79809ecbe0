import type { Response, ResponseCoupling, RiskRecord } from '../../../protocol.ts';
import { does } from '../does.ts';
import { responseWords } from '../words.ts';

const couplings: { coupling: ResponseCoupling; word: string }[] = [
  { coupling: 'tightens', word: 'It ties everybody to one way' }, { coupling: 'loosens', word: 'It leaves each site more room' },
];

/** Places to look for a response, before inventing one (CL 4). */
const places = [
  'Where has this gone well already, and what do they do there?',
  'What is the smallest recipe one team can test in two weeks?',
  'Which team, not which person, carries it?',
  'Who has the ear of the people who did not come along, and who asks them?',
];

/** What kind of response it is, in words, and whether it ties or frees the sites. */
export function Choices({ risk, response }: { risk: RiskRecord; response: Response }) {
  return (
    <>
      <div class="desk-choices" role="radiogroup" aria-label="Kind of response">
        {responseWords.map(({ kind, word, means }) => (
          <label key={kind} class={`desk-choice${response.kind === kind ? ' is-on' : ''}`}>
            <input type="radio" name={`kind-${risk.id}`} checked={response.kind === kind} onChange={() => void does('respond', { risk: risk.id, kind })} />
            <b>{word}</b><span class="small muted">{means}</span>
          </label>
        ))}
      </div>
      <div class="desk-choices is-short" role="radiogroup" aria-label="Does it tighten or loosen the plan?">
        {couplings.map(({ coupling, word }) => (
          <label key={coupling} class={`desk-choice${response.coupling === coupling ? ' is-on' : ''}`}>
            <input type="radio" name={`coupling-${risk.id}`} checked={response.coupling === coupling}
              onChange={() => void does('respond', { risk: risk.id, coupling })} /><b>{word}</b>
          </label>
        ))}
      </div>
      <details class="desk-quiet"><summary class="small muted">Four places to look for a response</summary>
        <ul class="small">{places.map((place) => <li key={place}>{place}</li>)}</ul></details>
    </>
  );
}
