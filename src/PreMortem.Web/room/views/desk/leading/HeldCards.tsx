import { useState } from 'preact/hooks';
import type { HeldRecord } from '../../../protocol.ts';
import { plural } from '../../../say.ts';
import { all } from '../../../store.ts';
import { AskWhy } from '../asking/AskWhy.tsx';
import { does } from '../does.ts';
import { nameOf } from '../words.ts';

function Held({ card }: { card: HeldRecord }) {
  const [keeping, setKeeping] = useState(false);
  return (
    <li class="lead-held">
      <p><bdi>{card.text}</bdi></p>
      <p class="small muted">{card.by && <><bdi>{nameOf(card.by)}</bdi>. </>}{wording.leading.yourNoteWas} <bdi>{card.note}</bdi></p>
      {card.sentBack && <p><span class="chip hold">{wording.leading.wordedAgain}</span></p>}
      {keeping
        ? <AskWhy about={`keep.${card.id}`} label={wording.leading.stillInIt} go={wording.leading.keepBack} placeholder={wording.leading.keepHint}
            onCancel={() => setKeeping(false)} onGo={(note) => { setKeeping(false); void does('holdReason', { reason: card.id, note }); }}>
            <p>{wording.leading.staysOff}</p></AskWhy>
        : <div class="desk-row"><button type="button" class="btn small" onClick={() => void does('releaseReason', { reason: card.id })}>{wording.leading.putBack}</button>
            {card.sentBack && <button type="button" class="btn small" onClick={() => setKeeping(true)}>{wording.leading.keepBackDots}</button>}</div>}
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
      <summary><b>{plural(wording.leading.cardsHeld, held.length)}</b>
        {back > 0 && <> <span class="chip hold">{plural(wording.leading.sentBack, back)}</span></>}
        {' '}<span class="small muted">{wording.leading.offEveryPage}</span></summary>
      <ul class="desk-lines">{held.map((card) => <Held key={card.id} card={card} />)}</ul>
    </details>
  );
}
