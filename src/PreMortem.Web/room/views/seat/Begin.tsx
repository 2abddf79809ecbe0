import type { Signal } from '@preact/signals';
import { inSight, patternsFor } from '../../parts/patterns.ts';
import type { RiskRecord } from '../../protocol.ts';

/** Questions that bring out a response; one that is pressed gives its words to an empty box. */
export function Begin({ risk, text }: { risk: RiskRecord; text: Signal<string> }) {
  const patterns = patternsFor(risk).slice(0, inSight);
  return patterns.length > 0 ? (
    <details><summary class="small muted">{wording.seat.threeQuestions}</summary>
      <ul class="stack-tight">{patterns.map(({ slug, ask, starter }) => <li key={slug} class="small">{ask} <button type="button" class="btn small"
        disabled={text.value.trim() !== ''} onClick={() => { text.value = starter; }}>{wording.seat.beginWith}<span class="sr">: {ask}</span></button></li>)}</ul></details>
  ) : null;
}
