import type { RiskRecord } from '../../../protocol.ts';
import { all, get } from '../../../store.ts';
import { latest } from '../../../outbox.ts';
import { does } from '../does.ts';
import { fill } from '../../../say.ts';

/** The parts this risk threatens, with what was asked and not answered yet. */
export function partsOf(risk: RiskRecord): string[] {
  const asked = latest('tieRisk');
  return asked?.risk === risk.id ? asked.parts : risk.parts;
}

export function tie(risk: RiskRecord, part: string): void {
  void does('tieRisk', { risk: risk.id, parts: [...partsOf(risk).filter((id) => id !== part), part] });
}

export function untie(risk: RiskRecord, part: string): void {
  void does('tieRisk', { risk: risk.id, parts: partsOf(risk).filter((id) => id !== part) });
}

function short(text: string | undefined): string {
  if (!text) return '';
  return text.length > 34 ? `${text.slice(0, 32).trimEnd()}…` : text;
}

/** What of the plan this risk goes for: chips with a way out, and a choice of the parts that are left. */
export function Threatens({ risk }: { risk: RiskRecord }) {
  const tied = partsOf(risk);
  if (tied.length === 0 && all('plan').length === 0) return null;
  const left = all('plan').filter((part) => !tied.includes(part.id)).sort((a, b) => a.order - b.order);
  return (
    <div class="desk-chips desk-threatens">
      <span class="small muted">{wording.desk.threatens}</span>
      {tied.map((part) => (
        <span key={part} class="chip">{part} {short(get('plan', part)?.text)}
          <button type="button" class="desk-chip-x" aria-label={fill(wording.desk.doesNotThreaten, { risk: `R${risk.number}`, part })} onClick={() => untie(risk, part)}>✕</button>
        </span>
      ))}
      {left.length > 0 && (
        <select class="desk-part-choice" aria-label={fill(wording.desk.aPartThreatened, { risk: `R${risk.number}` })} value=""
          onChange={(event) => { const part = event.currentTarget.value; event.currentTarget.value = ''; if (part) tie(risk, part); }}>
          <option value="">+ {wording.desk.partLow}</option>
          {left.map((part) => <option key={part.id} value={part.id}>{part.id} {part.text}</option>)}
        </select>
      )}
    </div>
  );
}
