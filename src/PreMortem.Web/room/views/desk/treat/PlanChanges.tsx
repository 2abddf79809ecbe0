import { useState } from 'preact/hooks';
import { one } from '../../../store.ts';
import { AskWhy } from '../asking/AskWhy.tsx';
import { LineBox } from '../asking/LineBox.tsx';
import { does } from '../does.ts';
import { fill } from '../../../say.ts';

function Nothing() {
  const [asking, setAsking] = useState(false);
  const said = one('session')?.nothingChanged;
  if (said) return <p class="desk-note">{fill(wording.desk.nothingBecause, { why: said })} <button type="button" class="link small" onClick={() => void does('takeBackChange', {})}>{wording.desk.takeBack}</button></p>;
  if (!asking) return <button type="button" class="link small" onClick={() => setAsking(true)}>{wording.desk.nothingChangedDots}</button>;
  return (
    <AskWhy about="nothingChanged" label={wording.desk.nothingChangedBecause} go={wording.desk.keepThis} placeholder={wording.desk.mayPlanHint}
      onCancel={() => setAsking(false)}
      onGo={(why) => { setAsking(false); void does('nothingChanged', { why }); }}>
      <p>{wording.desk.honestLine}</p>
    </AskWhy>
  );
}

/** What changed in the plan because of this meeting. A meeting needs one, or a line on why there is none. */
export function PlanChanges({ announce = false }: { announce?: boolean }) {
  const changes = one('session')?.planChanges ?? [];
  return (
    <section class="card desk-changes">
      <h2>{announce ? wording.desk.announceOne : wording.desk.whatChanges}</h2>
      {changes.length > 0 && <ol class="desk-lines">{changes.map((text, i) => <li key={i}><bdi>{text}</bdi> <button type="button" class="link small" onClick={() => void does('takeBackChange', { text })}>{wording.desk.takeBack}<span class="sr">: <bdi>{text}</bdi></span></button></li>)}</ol>}
      <LineBox about="planChange" label={changes.length === 0 ? wording.desk.weChanged : wording.desk.andWeChanged} go={wording.desk.record}
        placeholder={wording.desk.changeHint} onGo={(text) => does('recordPlanChange', { text })} />
      {changes.length === 0 && <Nothing />}
    </section>
  );
}
