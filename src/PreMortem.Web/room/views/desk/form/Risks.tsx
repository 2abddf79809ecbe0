import { sheetOpen } from '../../../parts/Aside.tsx';
import { LineBox } from '../asking/LineBox.tsx';
import { undoLast } from '../undoing.ts';
import { over, takes } from './dragging.ts';
import { digits } from './numbers.ts';
import { Known } from './Known.tsx';
import { newRiskFrom, newRiskFromChosen, newRiskNamed } from './placing.ts';
import { RiskCard } from './RiskCard.tsx';
import { chosen, risks } from './selection.ts';
import { Suggestions } from './Suggestions.tsx';
import { drawn, fill } from '../../../say.ts';

function Typed() {
  if (!digits.value) return null;
  return <p class="desk-typed" role="status">{fill(wording.desk.intoDigits, { risk: `R${digits.value}` })} <kbd>Enter</kbd></p>;
}

/** The second click of a double click is none: the next reason is chosen by then (DK1). */
const onceNewRisk = (event: MouseEvent): void => { if (event.detail < 2) newRiskFromChosen(); };

/** The risks as they take shape. */
export function Risks() {
  const list = risks.value;
  return (
    <section class="desk-col desk-risks" aria-label={wording.desk.risksWord}>
      <div class="desk-row desk-between">
        <p class="caps">{wording.desk.risksWord}, {list.length}</p>
        <span class="desk-row">
          <button type="button" class="link small" aria-keyshortcuts="Z" onClick={undoLast}>{wording.desk.undo} <kbd>Z</kbd></button>
          <button type="button" class="link small" onClick={() => { sheetOpen.value = true; }}>{wording.desk.keys} <kbd>?</kbd></button>
        </span>
      </div>
      <Typed />
      <Suggestions />
      {list.length === 0 && <p class="desk-note">{drawn(wording.desk.noRiskYet, { kbd: (key) => <kbd>{key}</kbd> })}</p>}
      {list.map((risk) => <RiskCard key={risk.id} id={risk.id} />)}
      <button type="button" class={`btn desk-wide${over.value === 'new' ? ' is-over' : ''}`} disabled={!chosen()}
        onClick={onceNewRisk} {...takes('new', newRiskFrom)}>+ {wording.desk.newFromSelected} <kbd>N</kbd></button>
      <details class="desk-quiet">
        <summary class="small muted">{wording.desk.fromTitle}</summary>
        <LineBox about="risk" label={wording.desk.titleOfTheRisk} go={wording.desk.add} limit={200} placeholder={wording.desk.titleHint} onGo={newRiskNamed} />
      </details>
      <Known />
    </section>
  );
}
