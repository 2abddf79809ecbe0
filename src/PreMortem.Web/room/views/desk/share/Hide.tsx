import { useState } from 'preact/hooks';
import { AskWhy } from '../asking/AskWhy.tsx';
import { does } from '../does.ts';

/** Takes a card off every page until it is put back, once the leader has said why. Only its author is told. */
export function Hide({ reason }: { reason: string }) {
  const [asking, setAsking] = useState(false);
  if (!asking) return <button type="button" class="btn small quiet" onClick={() => setAsking(true)}>{wording.desk.hideCard}</button>;
  return (
    <AskWhy about={`hide.${reason}`} serious label={wording.desk.hideWhy} go={wording.desk.hideIt} placeholder={wording.desk.hideHint}
      onCancel={() => setAsking(false)}
      onGo={(why) => { setAsking(false); void does('holdReason', { reason, note: why }); }}>
      <p>{wording.desk.leavesPages}</p>
    </AskWhy>
  );
}
