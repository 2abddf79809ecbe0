import { useState } from 'preact/hooks';
import { AskWhy } from '../asking/AskWhy.tsx';
import { does } from '../does.ts';

/** Takes a card off every page until it is put back, once the leader has said why. Only its author is told. */
export function Hide({ reason }: { reason: string }) {
  const [asking, setAsking] = useState(false);
  if (!asking) return <button type="button" class="btn small quiet" onClick={() => setAsking(true)}>Hold this card</button>;
  return (
    <AskWhy about={`hide.${reason}`} serious label="A note to its author. Nobody else reads it." go="Hold it" placeholder="It attacks a person"
      onCancel={() => setAsking(false)}
      onGo={(why) => { setAsking(false); void does('holdReason', { reason, note: why }); }}>
      <p>This card leaves every page until you put it back. Its author may word it again.</p>
    </AskWhy>
  );
}
