import { signal } from '@preact/signals';
import type { PhaseKind, Reply } from '../../../protocol.ts';
import { one } from '../../../store.ts';
import { say } from '../../../toasts.ts';
import { AskWhy } from '../asking/AskWhy.tsx';
import { moves } from '../does.ts';
import { press } from './press.ts';

const gateCodes = new Set(['planNotClear', 'cardsUnplaced', 'noRisks', 'risksNotClear', 'responsesMissing', 'noPlanChange']);

interface Shut { phase: PhaseKind; message: string; anyway(why: string): Promise<Reply> }
const shut = signal<Shut>();

/** Sends a move; where a gate refuses it, the panel opens and the same move can be sent again with a reason. */
async function tries(phase: PhaseKind, move: (override?: string) => Promise<Reply>): Promise<void> {
  const reply = await move();
  if (reply.status !== 'refused') return;
  if (!gateCodes.has(reply.code)) return say(reply.message, { tone: 'trouble' });
  shut.value = { phase, message: reply.message, anyway: move };
}

export function goOn(to?: PhaseKind): void {
  const phase = one('phase')?.kind;
  if (!phase || !press()) return;
  void tries(phase, (override) => moves('advance', { ...(to && { to }), ...(override && { override }) }, phase, true));
}

export function shutConcern(): void {
  if (!press()) return;
  void tries('concern', (override) => moves('closeConcern', override ? { override } : {}, 'concern', true));
}

/** What the room is not ready for, and the way past it: with a reason, which is kept in the register. */
export function Gate() {
  const now = shut.value;
  const phase = one('phase')?.kind;
  if (!now || now.phase !== phase) return null;
  return (
    <AskWhy label="Why go on all the same? The register keeps this line." go="Go on anyway"
      placeholder="we had twelve minutes left, and the rest can wait until Thursday"
      onCancel={() => { shut.value = undefined; }}
      onGo={(why) => { shut.value = undefined; void now.anyway(why); }}>
      <p role="alert"><strong>{now.message}</strong></p>
    </AskWhy>
  );
}
