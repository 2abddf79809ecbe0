import { signal } from '@preact/signals';
import { act } from '../../../actions.ts';
import type { PhaseKind, Reply } from '../../../protocol.ts';
import { one } from '../../../store.ts';
import { say } from '../../../toasts.ts';
import { AskWhy } from '../asking/AskWhy.tsx';
import { moves } from '../does.ts';
import { asksBeforeGoingOn, holdsForQuietParts } from '../form/quiet.ts';
import { press } from './press.ts';

const gateCodes = new Set(['planNotClear', 'cardsUnplaced', 'noRisks', 'risksNotClear', 'responsesMissing', 'noPlanChange']);

interface Shut { phase: PhaseKind; code: string; message: string; anyway(why: string): Promise<Reply> }
const shut = signal<Shut>();

/** Sends a move; where a gate refuses it, the panel opens and the same move can be sent again with a reason. */
async function tries(phase: PhaseKind, move: (override?: string) => Promise<Reply>): Promise<void> {
  const reply = await move();
  if (reply.status !== 'refused') return;
  if (!gateCodes.has(reply.code)) return trouble(reply);
  const { code, message } = reply;
  shut.value = { phase, code, message, anyway: code === 'noPlanChange' ? (why) => afterWhy(why, move) : move };
}

/** A meeting that changed nothing says why; that is the only way past this gate. */
async function afterWhy(why: string, move: () => Promise<Reply>): Promise<Reply> {
  const kept = await act('nothingChanged', { why });
  return kept.status === 'done' ? move() : kept;
}

function trouble(reply: Reply): void {
  if (reply.status === 'refused') say(reply.message, { tone: 'trouble' });
}

export function goOn(): void {
  if (!holdsForQuietParts()) goOnAllTheSame();
}

/** Past the parts that nobody attacked, if there are any. */
export function goOnAllTheSame(): void {
  const phase = one('phase')?.kind;
  if (!phase || !press()) return;
  asksBeforeGoingOn.value = false;
  void tries(phase, (override) => moves('advance', override ? { override } : {}, phase, true));
}

/** Ahead to a later phase; the phases between are left out. */
export function skipTo(to: PhaseKind): void {
  const phase = one('phase')?.kind;
  if (phase && press()) void tries(phase, (override) => moves('advance', override ? { to, override } : { to }, phase, true));
}

export function shutConcern(): void {
  if (!press()) return;
  void tries('concern', (override) => moves('closeConcern', override ? { override } : {}, 'concern', true));
}

const anyway = {
  label: wording.desk.goOnWhy, go: wording.desk.goOnAnyway,
  placeholder: wording.desk.goOnHint,
};
const nothing = {
  label: wording.desk.nothingInPlan, go: wording.desk.keepGoOn,
  placeholder: wording.desk.mayPlanHint,
};

/** What the room is not ready for, and the way past it: with a reason, which is kept in the register. */
export function Gate() {
  const now = shut.value;
  const phase = one('phase')?.kind;
  if (!now || now.phase !== phase) return null;
  return (
    <AskWhy about={`gate.${now.code}`} {...(now.code === 'noPlanChange' ? nothing : anyway)}
      onCancel={() => { shut.value = undefined; }}
      onGo={(why) => { shut.value = undefined; void now.anyway(why).then(trouble); }}>
      <p role="alert"><strong>{now.message}</strong></p>
    </AskWhy>
  );
}
