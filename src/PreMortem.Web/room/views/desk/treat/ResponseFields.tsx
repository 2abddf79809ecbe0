import type { Response, RiskRecord } from '../../../protocol.ts';
import { get } from '../../../store.ts';
import { SavedText } from '../asking/SavedText.tsx';
import { does } from '../does.ts';
import { Choices } from './Choices.tsx';

const person = { list: 'desk-names', limit: 80 };

type Texts = 'action' | 'owner' | 'decider' | 'earlySign' | 'threshold' | 'watcher' | 'ifState' | 'ifBy' | 'thenMove';

/** The row of the register that answers one risk. Each field saves itself, alone. */
export function ResponseFields({ risk }: { risk: RiskRecord }) {
  const response: Response = get('response', risk.id)?.response ?? {};
  const set = (field: Texts) => (text: string) => does('respond', { risk: risk.id, [field]: text });
  const box = (field: Texts, label: string, placeholder: string, more: { rows?: number; list?: string; limit?: number } = {}) => (
    <SavedText key={`${risk.id}/${field}`} label={label} stored={response[field] ?? ''} placeholder={placeholder} onSave={set(field)} {...more} />
  );
  return (
    <>
      <fieldset class="desk-fields">
        <legend>The early sign</legend>
        {box('earlySign', 'What did we see first?', 'coaches’ calendars filled with cover lessons', { rows: 2 })}
        <div class="desk-two">
          {box('threshold', 'How much of it was the signal?', 'two weeks in a row')}
          {box('watcher', 'Who watches for it?', 'the coaching lead', person)}
        </div>
      </fieldset>
      <fieldset class="desk-fields">
        <legend>The response</legend>
        <Choices risk={risk} response={response} />
        {box('action', 'What do we do?', 'take coaches off the cover list, in writing, before August', { rows: 2 })}
        <div class="desk-three">
          {box('owner', 'Owner', 'a person or a team', person)}
          {box('decider', 'Who decides?', 'the principal', person)}
          <SavedText key={`${risk.id}/tryBy`} label="Try it by" type="date" stored={response.tryBy ?? ''}
            onSave={(tryBy) => does('respond', { risk: risk.id, tryBy })} />
        </div>
      </fieldset>
      <fieldset class="desk-fields">
        <legend>If it does not work</legend>
        <div class="desk-three">
          {box('ifState', 'If', 'coaches still cover lessons')}
          {box('ifBy', 'by', '1 October')}
          {box('thenMove', 'then', 'we pay for substitutes')}
        </div>
      </fieldset>
    </>
  );
}
