import type { Wanted } from '../../../protocol.ts';
import { fill, listed, plural, type Plural } from '../../../say.ts';

/** By code, and by case where a code has several sentences. */
const sentences: Record<string, string | Plural> = {
  planNotClear: wording.refusals.planNotClear,
  cardsUnplacedNamed: wording.refusals.cardsUnplacedNamed,
  cardsUnplacedSensed: wording.refusals.cardsUnplacedSensed,
  cardsUnplacedMixed: wording.refusals.cardsUnplacedMixed,
  noRisks: wording.refusals.noRisks,
  risksNotClear: wording.refusals.risksNotClear,
  responsesMissing: wording.refusals.responsesMissing,
  noPlanChange: wording.refusals.noPlanChange,
  noReview: wording.refusals.noReview,
};

/** What the phase or the close still waits for, in the words of this page (LG4): the room is told once, and each leader reads it in a language of their own. */
export function wanted({ code, message, case: which = '', details }: Wanted): string {
  const sentence = sentences[code + which];
  if (sentence === undefined) return message;
  const values = Object.fromEntries(details.map(({ name, numbers }) => [name, name === 'risks' ? listed(numbers.map((n) => `R${n}`)) : numbers[0] ?? 0]));
  return typeof sentence === 'string' ? fill(sentence, values) : plural(sentence, Number(values['n']), values);
}
