import { nameOf } from '../words.ts';
import { enteredWords, loneWords } from '../../../words.ts';
import type { ReasonRecord } from '../../../protocol.ts';
import { plural } from '../../../say.ts';

/** Who said it and how many had it too, in one line. */
export function Had({ reason }: { reason: ReasonRecord }) {
  const said = [reason.by && nameOf(reason.by), reason.by?.site, reason.had > 0 && plural(wording.desk.hadSame, reason.had), reason.lone && loneWords, reason.entered && enteredWords];
  const line = said.filter(Boolean).join(' · ');
  return line ? <span class="small muted">{line}</span> : null;
}
