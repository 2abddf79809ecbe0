import type { Response, RiskRecord } from '../../../protocol.ts';
import { does } from '../does.ts';
import { responseWords } from '../words.ts';

/** What kind of response it is, in words. */
export function Choices({ risk, response }: { risk: RiskRecord; response: Response }) {
  return (
    <div class="desk-choices" role="radiogroup" aria-label={wording.desk.kindOfResponse}>
      {responseWords.map(({ kind, word, means }) => (
        <label key={kind} class={`desk-choice${response.kind === kind ? ' is-on' : ''}`}>
          <input type="radio" name={`kind-${risk.id}`} checked={response.kind === kind} onChange={() => void does('respond', { risk: risk.id, kind })} />
          <b>{word}</b><span class="small muted">{means}</span>
        </label>
      ))}
    </div>
  );
}
