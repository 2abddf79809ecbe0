import type { RiskRecord } from '../../../protocol.ts';
import { get } from '../../../store.ts';
import { Authority } from './Authority.tsx';
import { boxesOf, person } from './boxes.tsx';
import { Choices } from './Choices.tsx';
import { Fold } from './Fold.tsx';
import { Patterns } from './Patterns.tsx';
import { Questions } from './Questions.tsx';
import { TakesHold } from './TakesHold.tsx';

/** The row of the register that answers one risk: what everybody needs in sight, the rest folded away. */
export function ResponseFields({ risk }: { risk: RiskRecord }) {
  const boxes = boxesOf(risk);
  const { response, text, day } = boxes;
  const owner = get('pattern', response.pattern ?? '')?.owner;
  return (
    <>
      <fieldset class="desk-fields">
        <legend>The early sign</legend>
        {text('earlySign', 'What did we see first?', 'coaches’ calendars filled with cover lessons', { rows: 2 })}
        <div class="desk-two">
          {text('threshold', 'How much of it was the signal?', 'two weeks in a row')}
          {text('watcher', 'Who watches for it?', 'the coaching lead', person)}
        </div>
      </fieldset>
      <fieldset class="desk-fields">
        <legend>The response</legend>
        <Patterns risk={risk} response={response} />
        {text('action', 'What do we do?', 'take coaches off the cover list, in writing, before August', { rows: 2 })}
        <Questions risk={risk} />
        <Choices risk={risk} response={response} />
        <div class="desk-two">
          {text('owner', 'Owner', owner ? `${owner}: which one?` : 'a person or a team', person)}
          {day('tryBy', 'Try it by')}
        </div>
        <Fold title="How, and by when" wanted={Boolean(response.action || response.how || response.howBy)}>
          <p class="small muted">{response.action && !response.how ? 'The what is agreed. How, and by when will we know how?' : 'How is it done? Where nobody knows yet: by when will we?'}</p>
          {text('how', 'How?', 'the principal signs the list, the office fills cover from the pool', { rows: 2 })}
          <div class="desk-narrow">{day('howBy', 'We know how by')}</div>
        </Fold>
        <Authority boxes={boxes} />
        <TakesHold risk={risk} boxes={boxes} />
        <Fold title="If … by …, then …" wanted={Boolean(response.ifState || response.ifBy || response.thenMove)}>
          <div class="desk-three">
            {text('ifState', 'If', 'coaches still cover lessons')}
            {text('ifBy', 'by', '1 October')}
            {text('thenMove', 'then', 'we pay for substitutes')}
          </div>
        </Fold>
      </fieldset>
    </>
  );
}
