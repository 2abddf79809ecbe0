import { useState } from 'preact/hooks';
import type { AgendaStep } from '../../../protocol.ts';
import { fill } from '../../../say.ts';
import { one } from '../../../store.ts';
import { act } from '../../../actions.ts';
import { ahead, didIt, wayBack } from '../undoing.ts';

const longest = 7 * 24 * 60;

/** What is still to come, in an order, with minutes; kept only when the room has it. */
export function ChangeAgenda({ onDone }: { onDone(): void }) {
  const session = one('session');
  const [based] = useState(session?.agendaVersion ?? 0);
  const [steps, setSteps] = useState<AgendaStep[]>(ahead);
  const [trouble, setTrouble] = useState('');
  if (!session) return null;
  const known = [...session.phases, ...(session.spare ?? [])];
  const title = (step: AgendaStep) => known.find((phase) => phase.kind === step.kind)?.title ?? step.kind;
  const out = known.filter((phase) => !('state' in phase && phase.state !== 'next') && !steps.some((step) => step.kind === phase.kind));
  const change = (to: AgendaStep[]) => { setTrouble(''); setSteps(to); };
  const swap = (at: number, by: 1 | -1) => change(steps.map((step, i) => (i === at ? steps[at + by] : i === at + by ? steps[at] : step) ?? step));
  const put = (kind: string) => {
    const phase = out.find((other) => other.kind === kind);
    if (!phase) return;
    const step = { kind: phase.kind, minutes: phase.minutes };
    const order = known.map((other) => other.kind);
    const before = steps.findIndex((other) => order.indexOf(other.kind) > order.indexOf(step.kind) || other.kind === 'close');
    change(before < 0 ? [...steps, step] : [...steps.slice(0, before), step, ...steps.slice(before)]);
  };
  const save = async () => {
    const fields = { based, ahead: steps };
    const back = wayBack('changeAgenda', fields);
    const reply = await act('changeAgenda', fields, { quiet: true });
    if (reply.status === 'refused') return setTrouble(reply.message);
    didIt(back);
    onDone();
  };
  const stale = session.agendaVersion !== based;
  return (
    <form class="lead-agenda" aria-label={wording.leading.changeAhead} data-keys="own"
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onDone(); } }}
      onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <ol>
        {steps.map((step, at) => (
          <li key={step.kind}>
            <span class="lead-agenda-title">{title(step)}</span>
            <label class="lead-minutes"><input class="box" type="number" min={0} max={longest} required value={step.minutes} aria-label={fill(wording.leading.minutesFor, { phase: title(step) })}
              onInput={(event) => change(steps.map((other, i) => (i === at ? { ...other, minutes: event.currentTarget.valueAsNumber || 0 } : other)))} /><span aria-hidden="true">{wording.leading.min}</span></label>
            <span class="lead-agenda-does">
              <button type="button" class="btn quiet" aria-label={fill(wording.leading.earlier, { phase: title(step) })} disabled={at === 0} onClick={() => swap(at, -1)}>↑</button>
              <button type="button" class="btn quiet" aria-label={fill(wording.leading.later, { phase: title(step) })} disabled={at === steps.length - 1} onClick={() => swap(at, 1)}>↓</button>
              <button type="button" class="btn quiet" aria-label={fill(wording.leading.takeOut, { phase: title(step) })} onClick={() => change(steps.filter((_, i) => i !== at))}>×</button>
            </span>
          </li>
        ))}
      </ol>
      {out.length > 0 && (
        <select class="box" aria-label={wording.leading.putIn} value="" onChange={(event) => { put(event.currentTarget.value); event.currentTarget.value = ''; }}>
          <option value="">{wording.leading.putInDots}</option>
          {out.map((phase) => <option key={phase.kind} value={phase.kind}>{fill(wording.leading.phaseMinutes, { phase: phase.title, n: phase.minutes })}</option>)}
        </select>
      )}
      {(trouble || stale) && <p class="small lead-trouble" role="alert">{trouble || wording.leading.staleAgenda}</p>}
      <div class="desk-row"><button type="submit" class="btn primary small" disabled={stale}>{wording.leading.changeForAll}</button>
        <button type="button" class="btn small" onClick={onDone}>{wording.leading.cancel}</button></div>
    </form>
  );
}
