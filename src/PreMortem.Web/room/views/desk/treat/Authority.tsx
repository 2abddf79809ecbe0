import { person, type Boxes } from './boxes.tsx';
import { Fold } from './Fold.tsx';

/** Who has a say, whose evidence counts, and who leads and learns: said now, and changed when it changes (LC). */
export function Authority({ boxes: { response: r, text } }: { boxes: Boxes }) {
  const wanted = [r.decider, r.consulted, r.veto, r.evidenceFrom, r.carriedBy, r.leads, r.learns].some(Boolean);
  return (
    <Fold title="Who decides and who carries it" wanted={wanted}>
      <div class="desk-three">
        {text('decider', 'Who decides?', 'the principal', person)}
        {text('consulted', 'Who is asked before?', 'the grade teams')}
        {text('veto', 'Who can stop it?', 'the union, on hours')}
      </div>
      <div class="desk-two">
        {text('evidenceFrom', 'Whose evidence would we follow?', 'the two teams that tried it, whatever their title')}
        {text('carriedBy', 'Which meeting or cycle carries it?', 'the Tuesday team meeting')}
        {text('leads', 'Who leads it now?', 'the coach; from January a teacher')}
        {text('learns', 'Who learns in it?', 'the principals too')}
      </div>
    </Fold>
  );
}
