import { act } from '../../actions.ts';
import { draft } from '../../drafts.ts';
import { editing, own, type OwnCard } from '../../mine.ts';
import { TextBox } from '../../parts/TextBox.tsx';
import type { PhaseKind } from '../../protocol.ts';
import { get, one } from '../../store.ts';

/** The phase in which each card was first seen held, with the leader's note at the time. */
const seenIn = new Map<string, PhaseKind | undefined>();

/** Open where it happens. From the next phase on it is one line, so that it does not stand over the room's work on a phone. */
function isNew(card: OwnCard): boolean {
  const now = one('phase')?.kind;
  const seen = `${card.id} ${card.hidden}`;
  if (!seenIn.has(seen)) seenIn.set(seen, now);
  return seenIn.get(seen) === now;
}

function Held({ card }: { card: OwnCard }) {
  const text = draft(`held.${card.id}`);
  const open = editing.value === card.id;
  const sent = get('reason', card.id)?.sentBack ?? false;
  const begin = () => { if (text.peek() === '') text.value = card.text; editing.value = card.id; };
  const close = () => { editing.value = undefined; text.value = ''; };
  const send = () => {
    const worded = text.peek().trim();
    close();
    if (worded && worded !== card.text) void act('rewordReason', { reason: card.id, text: worded });
  };
  return (
    <details class="card held-card" open={open || isNew(card)}>
      <summary><b>{wording.seat.leaderTookOff}</b></summary>
      <p class="caps">{wording.seat.onlyYouThis}</p>
      <p>{card.hidden}</p>
      {open
        ? <><TextBox text={text} label={wording.seat.inOtherWords} autofocus onEnter={send} onEscape={close} />
            <div class="row"><button type="button" class="btn primary" onClick={send}>{wording.seat.sendBack} <kbd>Enter</kbd></button><button type="button" class="btn quiet" onClick={close}>{wording.seat.leaveAsWas} <kbd>Esc</kbd></button></div></>
        : <><p class="words muted">{card.text}</p>
            {sent ? <p class="small muted">{wording.seat.sentBackSaid}</p> : <p class="small muted">{wording.seat.sayWhat}</p>}
            <div><button type="button" class="btn" onClick={begin}>{sent ? wording.seat.wordOnceMore : wording.seat.wordAgain}</button></div></>}
    </details>
  );
}

/** One's own cards that are held: the leader's note, and the way to send them back. */
export function HeldCards() {
  return <>{own.value.filter(card => card.hidden).map(card => <Held key={card.id} card={card} />)}</>;
}
