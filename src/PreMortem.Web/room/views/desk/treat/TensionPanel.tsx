import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RiskRecord } from '../../../protocol.ts';
import { get } from '../../../store.ts';
import { does } from '../does.ts';
import { dayInWords, daysFromNow } from '../words.ts';
import { fill } from '../../../say.ts';

function Hold({ risk, close }: { risk: RiskRecord; close(): void }) {
  const [poleA, setA] = useState('');
  const [poleB, setB] = useState('');
  const [revisit, setRevisit] = useState(daysFromNow(42));
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const ready = poleA.trim() && poleB.trim() && revisit;
  const hold = async () => {
    if (ready && await does('holdTension', { risk: risk.id, poleA: poleA.trim(), poleB: poleB.trim(), revisit })) close();
  };
  return (
    <form class="desk-ask" data-keys="own" aria-label={wording.desk.holdTension} onSubmit={(event) => { event.preventDefault(); void hold(); }}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); close(); } }}>
      <p>{wording.desk.notAllSolved}</p>
      <div class="desk-two">
        <label class="desk-label">{wording.desk.oneSide}<input class="box" ref={first} value={poleA} maxLength={300} placeholder={wording.desk.oneSideHint} onInput={(event) => setA(event.currentTarget.value)} /></label>
        <label class="desk-label">{wording.desk.otherSide}<input class="box" value={poleB} maxLength={300} placeholder={wording.desk.otherSideHint} onInput={(event) => setB(event.currentTarget.value)} /></label>
      </div>
      <label class="desk-label desk-narrow">{wording.desk.lookAgainOn}<input class="box" type="date" value={revisit} onInput={(event) => setRevisit(event.currentTarget.value)} /></label>
      <div class="desk-row">
        <button type="submit" class="btn primary" disabled={!ready}>{wording.desk.holdIt}</button>
        <button type="button" class="btn" onClick={close}>{wording.desk.cancel}</button>
      </div>
    </form>
  );
}

/** A tension that is held rather than solved: two poles and a date; no owner is needed. */
export function TensionPanel({ risk }: { risk: RiskRecord }) {
  const [open, setOpen] = useState(false);
  const tension = get('response', risk.id)?.tension;
  if (tension) {
    return (
      <div class="desk-tension">
        <p><span class="chip hold">{wording.desk.heldTension}</span> <b>{tension.poleA}</b> <span class="muted">{wording.parts.and}</span> <b>{tension.poleB}</b></p>
        <p class="small muted">{fill(wording.desk.lookedAgainOn, { day: dayInWords(tension.revisit) })}</p>
        <button type="button" class="btn small" onClick={() => void does('releaseTension', { risk: risk.id })}>{wording.desk.treatAfterAll}</button>
      </div>
    );
  }
  if (open) return <Hold risk={risk} close={() => setOpen(false)} />;
  return <div><button type="button" class="btn" onClick={() => setOpen(true)}>{wording.desk.holdTensionDots}</button></div>;
}
