import { useState } from 'preact/hooks';
import { one } from '../../../store.ts';
import { AskWhy } from '../asking/AskWhy.tsx';
import { LineBox } from '../asking/LineBox.tsx';
import { does } from '../does.ts';

function Nothing() {
  const [asking, setAsking] = useState(false);
  const said = one('session')?.nothingChanged;
  if (said) return <p class="desk-note">Nothing changed, because: {said} <button type="button" class="link small" onClick={() => void does('takeBackChange', {})}>take back</button></p>;
  if (!asking) return <button type="button" class="link small" onClick={() => setAsking(true)}>Nothing changed in the plan…</button>;
  return (
    <AskWhy about="nothingChanged" label="Nothing changed, because…" go="Keep this" placeholder="what we heard was already in the May plan"
      onCancel={() => setAsking(false)}
      onGo={(why) => { setAsking(false); void does('nothingChanged', { why }); }}>
      <p>A pre-mortem that changed nothing is worth one honest line.</p>
    </AskWhy>
  );
}

/** What changed in the plan because of this meeting. A meeting needs one, or a line on why there is none. */
export function PlanChanges({ announce = false }: { announce?: boolean }) {
  const changes = one('session')?.planChanges ?? [];
  return (
    <section class="card desk-changes">
      <h2>{announce ? 'Announce one change to the plan' : 'What changes in the plan'}</h2>
      {changes.length > 0 && <ol class="desk-lines">{changes.map((text, i) => <li key={i}>{text} <button type="button" class="link small" aria-label={`Take off the record: ${text}`} onClick={() => void does('takeBackChange', { text })}>take back</button></li>)}</ol>}
      <LineBox about="planChange" label={changes.length === 0 ? 'We changed…' : 'And we changed…'} go="Record"
        placeholder="coaches are off the cover list from September" onGo={(text) => does('recordPlanChange', { text })} />
      {changes.length === 0 && <Nothing />}
    </section>
  );
}
