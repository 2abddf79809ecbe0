import { useState } from 'preact/hooks';
import type { HeldRecord } from '../../../protocol.ts';
import { all } from '../../../store.ts';
import { AskWhy } from '../asking/AskWhy.tsx';
import { does } from '../does.ts';
import { nameOf } from '../words.ts';

function Held({ card }: { card: HeldRecord }) {
  const [keeping, setKeeping] = useState(false);
  return (
    <li class="lead-held">
      <p><bdi>{card.text}</bdi></p>
      <p class="small muted">{card.by && <><bdi>{nameOf(card.by)}</bdi>. </>}Your note: <bdi>{card.note}</bdi></p>
      {card.sentBack && <p><span class="chip hold">its author has worded it again</span></p>}
      {keeping
        ? <AskWhy about={`keep.${card.id}`} label="What is still in it? Only its author reads this." go="Keep it back" placeholder="It still says who it was"
            onCancel={() => setKeeping(false)} onGo={(note) => { setKeeping(false); void does('holdReason', { reason: card.id, note }); }}>
            <p>The card stays off every page.</p></AskWhy>
        : <div class="desk-row"><button type="button" class="btn small" onClick={() => void does('releaseReason', { reason: card.id })}>Put it back on every page</button>
            {card.sentBack && <button type="button" class="btn small" onClick={() => setKeeping(true)}>Keep it back…</button>}</div>}
    </li>
  );
}

/** Cards that are off every page, the ones sent back by their authors first. Folded, for a desk is seen over a shoulder. */
export function HeldCards() {
  const held = [...all('held')].sort((a, b) => Number(b.sentBack) - Number(a.sentBack));
  if (held.length === 0) return null;
  const back = held.filter((card) => card.sentBack).length;
  return (
    <details class="card lead-note">
      <summary><b>{held.length === 1 ? 'One card is held' : `${held.length} cards are held`}</b>
        {back > 0 && <> <span class="chip hold">{back === 1 ? 'one was sent back to you' : `${back} were sent back to you`}</span></>}
        {' '}<span class="small muted">off every page and every export</span></summary>
      <ul class="desk-lines">{held.map((card) => <Held key={card.id} card={card} />)}</ul>
    </details>
  );
}
