import type { RiskRecord } from '../../../protocol.ts';
import { get } from '../../../store.ts';
import { said } from '../words.ts';

/** What one would ask about the response as it stands. It asks for nothing: whoever has a reason passes it by. */
export function Questions({ risk }: { risk: RiskRecord }) {
  const questions = (get('response', risk.id)?.questions ?? []).map(said);
  return (
    <div class="desk-questions" role="status">
      {questions.map((question) => <p key={question}><span class="caps">{wording.desk.worthAsking}</span> {question}</p>)}
    </div>
  );
}
