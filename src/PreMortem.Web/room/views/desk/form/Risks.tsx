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

function Typed() {
  if (!digits.value) return null;
  return <p class="desk-typed" role="status">Into R{digits.value}… another digit, or <kbd>Enter</kbd></p>;
}

/** The risks as they take shape. */
export function Risks() {
  const list = risks.value;
  return (
    <section class="desk-col desk-risks" aria-label="Risks">
      <div class="desk-row desk-between">
        <p class="caps">Risks, {list.length}</p>
        <span class="desk-row">
          <button type="button" class="link small" aria-keyshortcuts="Z" onClick={undoLast}>Undo <kbd>Z</kbd></button>
          <button type="button" class="link small" onClick={() => { sheetOpen.value = true; }}>Keys <kbd>?</kbd></button>
        </span>
      </div>
      <Typed />
      <Suggestions />
      {list.length === 0 && <p class="desk-note">No risk yet. Select a reason on the left and press <kbd>N</kbd>: it becomes the first one.</p>}
      {list.map((risk) => <RiskCard key={risk.id} id={risk.id} />)}
      <button type="button" class={`btn desk-wide${over.value === 'new' ? ' is-over' : ''}`} disabled={!chosen()}
        onClick={newRiskFromChosen} {...takes('new', newRiskFrom)}>+ New risk from the selected reason <kbd>N</kbd></button>
      <details class="desk-quiet">
        <summary class="small muted">Or from a title alone</summary>
        <LineBox about="risk" label="Title of the risk" go="Add" limit={200} placeholder="Coaching was consumed by novices" onGo={newRiskNamed} />
      </details>
      <Known />
    </section>
  );
}
