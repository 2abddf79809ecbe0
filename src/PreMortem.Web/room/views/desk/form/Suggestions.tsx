import { signal } from '@preact/signals';
import type { KnownRecord, RiskRecord, SuggestionRecord } from '../../../protocol.ts';
import { all, get } from '../../../store.ts';
import { does } from '../does.ts';
import { place } from './placing.ts';
import { partsOf, tie } from './Threatens.tsx';
import { fill } from '../../../say.ts';

/** Suggestions this leader answered; they stay away for as long as the page is open. */
const answered = signal<ReadonlySet<string>>(new Set());

function answer(id: string): void {
  answered.value = new Set([...answered.value, id]);
}

const named = (risk: RiskRecord | KnownRecord | undefined) => (risk ? `R${risk.number}` : wording.parts.aRisk);

/** What the room proposes, in one sentence, and how it is done; nothing where it is done already. */
function proposal(suggestion: SuggestionRecord): { words: string; accept(): void } | undefined {
  const risk = get('risk', suggestion.risk);
  if (!risk) return undefined;
  const { reason, into, part } = suggestion;
  const card = reason ? get('reason', reason) : undefined;
  const other = into ? get('risk', into) ?? get('known', into) : undefined;
  if (card && card.risk !== risk.id) return { words: fill(wording.desk.belongsTo, { text: card.text, risk: named(risk) }), accept: () => place(card.id, risk.id) };
  if (other) return { words: fill(wording.desk.areOne, { risk: named(risk), other: named(other) }), accept: () => void does('mergeRisks', { from: risk.id, into: other.id }) };
  if (part && !partsOf(risk).includes(part)) return { words: fill(wording.desk.riskThreatens, { risk: named(risk), part }), accept: () => tie(risk, part) };
  return undefined;
}

/** What people in the room suggest; the leader takes it or lets it be. */
export function Suggestions() {
  const open = all('suggestion').filter((one) => !answered.value.has(one.id))
    .flatMap((one) => { const found = proposal(one); return found ? [{ id: one.id, ...found }] : []; });
  if (open.length === 0) return null;
  return (
    <details class="desk-suggestions" open>
      <summary class="caps">{wording.desk.fromRoom}, {open.length}</summary>
      <ul>
        {open.map(({ id, words, accept }) => (
          <li key={id}>
            <span>{words}</span>
            <span class="desk-row">
              <button type="button" class="btn small" aria-label={`${wording.desk.doIt}: ${words}`} onClick={() => { answer(id); accept(); }}>{wording.desk.doIt}</button>
              <button type="button" class="link small" aria-label={`${wording.desk.leaveIt}: ${words}`} onClick={() => answer(id)}>{wording.desk.leaveIt}</button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
