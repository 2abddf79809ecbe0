import { useState } from 'preact/hooks';
import { get } from '../../../store.ts';
import { ResponseFields } from '../treat/ResponseFields.tsx';
import { RiskTags } from '../tags/RiskTags.tsx';
import { TensionPanel } from '../treat/TensionPanel.tsx';

/** The risk's row as in Treat, folded away until the leader asks for it: an answer that arrives opens nothing. */
export function Respond({ risk, words }: { risk: string; words: string }) {
  const [open, setOpen] = useState(false);
  const record = get('risk', risk);
  if (!record) return null;
  return (
    <div class="desk-respond">
      <button type="button" class="btn" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? wording.desk.foldAway : words}</button>
      {open && <div class="desk-respond-row"><ResponseFields risk={record} /><RiskTags risk={record} /><TensionPanel risk={record} /></div>}
    </div>
  );
}
