import type { RiskRecord } from '../../../protocol.ts';
import { get } from '../../../store.ts';
import { Authority } from './Authority.tsx';
import { boxesOf, person } from './boxes.tsx';
import { Choices } from './Choices.tsx';
import { Fold } from './Fold.tsx';
import { Patterns } from './Patterns.tsx';
import { Questions } from './Questions.tsx';
import { TakesHold } from './TakesHold.tsx';
import { fill } from '../../../say.ts';

/** The row of the register that answers one risk: what everybody needs in sight, the rest folded away. */
export function ResponseFields({ risk }: { risk: RiskRecord }) {
  const boxes = boxesOf(risk);
  const { response, text, day } = boxes;
  const owner = get('pattern', response.pattern ?? '')?.owner;
  return (
    <>
      <fieldset class="desk-fields">
        <legend>{wording.desk.theSign}</legend>
        {text('earlySign', wording.desk.seenFirst, wording.desk.seenFirstHint, { rows: 2 })}
        <div class="desk-two">
          {text('threshold', wording.desk.howMuch, wording.desk.howMuchHint)}
          {text('watcher', wording.desk.whoWatches, wording.desk.whoWatchesHint, person)}
        </div>
      </fieldset>
      <fieldset class="desk-fields">
        <legend>{wording.desk.theResponse}</legend>
        <Patterns risk={risk} response={response} />
        {text('action', wording.desk.whatWeDo, wording.desk.whatWeDoHint, { rows: 2 })}
        <Questions risk={risk} />
        <Choices risk={risk} response={response} />
        <div class="desk-two">
          {text('owner', wording.desk.owner, owner ? fill(wording.desk.whichOne, { owner }) : wording.desk.personOrTeam, person)}
          {day('tryBy', wording.desk.tryItBy)}
        </div>
        <Fold title={wording.desk.howByWhen} wanted={Boolean(response.action || response.how || response.howBy)}>
          <p class="small muted">{response.action && !response.how ? wording.desk.whatAgreed : wording.desk.howWhereNobody}</p>
          {text('how', wording.desk.howQuestion, wording.desk.howHint, { rows: 2 })}
          <div class="desk-narrow">{day('howBy', wording.desk.knowHowBy)}</div>
        </Fold>
        <Authority boxes={boxes} />
        <TakesHold risk={risk} boxes={boxes} />
        <Fold title={wording.desk.ifByThenTitle} wanted={Boolean(response.ifState || response.ifBy || response.thenMove)}>
          <div class="desk-three">
            {text('ifState', wording.parts.if, wording.desk.ifHint)}
            {text('ifBy', wording.parts.ifBy, wording.desk.byHint)}
            {text('thenMove', wording.parts.ifThen, wording.desk.thenHint)}
          </div>
        </Fold>
      </fieldset>
    </>
  );
}
