import type { PhaseKind } from '../../../protocol.ts';
import { fill } from '../../../say.ts';
import { get, one } from '../../../store.ts';
import { SavedText } from '../asking/SavedText.tsx';
import { does } from '../does.ts';

const limit = 4000;

function Note({ kind, label, hideLabel }: { kind: PhaseKind; label: string; hideLabel?: boolean }) {
  return (
    <SavedText about={`note/${kind}`} label={label} hideLabel={hideLabel ?? false} rows={2} limit={limit} stored={get('note', kind)?.text ?? ''}
      placeholder={wording.leading.rememberHere} onSave={(text) => does('noteFor', { kind, text })} />
  );
}

/** The leaders' own note on the phase the room is in. */
export function PhaseNote() {
  const phase = one('phase');
  if (!phase || phase.kind === 'gather') return null;
  const has = (get('note', phase.kind)?.text ?? '') !== '';
  return (
    <details class="card lead-note" open={has} key={phase.kind}>
      <summary><b>{wording.leading.yourNote}</b> <span class="small muted">{wording.leading.leadersOnly}</span></summary>
      <Note kind={phase.kind} label={fill(wording.leading.noteOn, { phase: phase.title })} hideLabel />
    </details>
  );
}

/** Before the meeting: a note for each phase that is ahead. */
export function NotesAhead() {
  const phases = (one('session')?.phases ?? []).filter((item) => item.state !== 'done');
  return (
    <details class="card lead-note">
      <summary><b>{wording.leading.notesForEach}</b> <span class="small muted">{wording.leading.leadersOnly}</span></summary>
      <div class="lead-notes">{phases.map((item) => <Note key={item.kind} kind={item.kind} label={item.title} />)}</div>
    </details>
  );
}
