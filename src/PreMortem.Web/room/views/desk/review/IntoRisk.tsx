import { useState } from 'preact/hooks';
import { all } from '../../../store.ts';
import { fill } from '../../../say.ts';

interface Props { label: string; now?: string | undefined; onGo(risk: string): void }

/** The risk that a reason goes into. Choosing does not send it yet: the arrow keys pass through every choice. */
export function IntoRisk({ label, now, onGo }: Props) {
  const [into, setInto] = useState('');
  const risks = all('risk').filter((risk) => risk.id !== now && risk.status !== 'retired').sort((a, b) => a.number - b.number);
  const target = risks.find((risk) => risk.id === into);
  if (risks.length === 0) return null;
  return (
    <span class="desk-into">
      <select class="box" aria-label={label} value={target ? into : ''} onChange={(event) => setInto(event.currentTarget.value)}>
        <option value="">{wording.desk.intoRisk}</option>
        {risks.map((risk) => <option key={risk.id} value={risk.id}>R{risk.number} {risk.title}</option>)}
      </select>
      <button type="button" class="btn" disabled={!target} onClick={() => { if (target) { setInto(''); onGo(target.id); } }}>{fill(wording.desk.into, { risk: target ? `R${target.number}` : '…' })}</button>
    </span>
  );
}
