import { act } from '../../actions.ts';
import { draft } from '../../drafts.ts';
import { editing, own, type OwnCard } from '../../mine.ts';
import { TextBox } from '../../parts/TextBox.tsx';
import { get } from '../../store.ts';

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
    <article class="card held-card">
      <p class="caps">Only you can see this</p>
      <p><b>The leader has taken a card of yours off every page.</b> {card.hidden}</p>
      {open
        ? <><TextBox text={text} label="Your card in other words" autofocus onEnter={send} onEscape={close} />
            <div class="row"><button type="button" class="btn primary" onClick={send}>Send it back <kbd>Enter</kbd></button><button type="button" class="btn quiet" onClick={close}>Leave as it was <kbd>Esc</kbd></button></div></>
        : <><p class="words muted">{card.text}</p>
            {sent ? <p class="small muted">You have sent it back. The leader reads it again.</p> : <p class="small muted">Say what happened, not who is to blame, and send it back.</p>}
            <div><button type="button" class="btn" onClick={begin}>{sent ? 'Word it once more' : 'Word it again'}</button></div></>}
    </article>
  );
}

/** One's own cards that are held: the leader's note, and the way to send them back. */
export function HeldCards() {
  return <>{own.value.filter(card => card.hidden).map(card => <Held key={card.id} card={card} />)}</>;
}
