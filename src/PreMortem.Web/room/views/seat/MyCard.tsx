import { act } from '../../actions.ts';
import { draft } from '../../drafts.ts';
import { editing, type OwnCard } from '../../mine.ts';
import { saving } from '../../outbox.ts';
import { TextBox } from '../../parts/TextBox.tsx';
import { say } from '../../toasts.ts';
import { fill } from '../../say.ts';

function remove(card: OwnCard): void {
  void act('removeReason', { reason: card.id });
  say(wording.seat.removed, { action: { label: wording.seat.undo, run: () => void act('restoreReason', { reason: card.id }) } });
}

export function MyCard({ card, locked }: { card: OwnCard; locked: boolean }) {
  if (editing.value === card.id && !locked) return <li class="mycard open"><Edit card={card} /></li>;
  const unsent = card.onItsWay && saving.value === 'offline';
  return (
    <li class={`mycard${card.onItsWay ? ' on-its-way' : ''}`}>
      <div class="grow">
        <p class="words">{card.text}</p>
        {(unsent || card.tacit || card.part || card.shared || card.hidden) && <p class="row tags">
          {unsent && <span class="chip hold">{wording.seat.notSent}</span>}
          {card.tacit && <span class="chip hold">{wording.seat.sensed}</span>}
          {card.part && <span class="chip plain">{fill(wording.seat.about, { part: card.part })}</span>}
          {card.shared && <span class="chip remedy">{wording.seat.shared}</span>}
          {card.hidden && <span class="chip fail">{fill(wording.seat.takenOff, { why: card.hidden })}</span>}
        </p>}
      </div>
      {!locked && !card.shared && !card.hidden && <span class="does">
        <button type="button" class="btn quiet small" onClick={() => { editing.value = card.id; }} aria-label={fill(wording.seat.editCard, { text: card.text })}>{wording.seat.edit}</button>
        <button type="button" class="btn quiet small" onClick={() => remove(card)} aria-label={fill(wording.seat.removeCard, { text: card.text })}>{wording.seat.remove}</button>
      </span>}
    </li>
  );
}

function Edit({ card }: { card: OwnCard }) {
  const text = draft(`edit.${card.id}`);
  if (text.peek() === '') text.value = card.text;
  const close = () => { editing.value = undefined; text.value = ''; };
  const save = () => {
    const worded = text.peek().trim();
    close();
    if (worded && worded !== card.text) void act('rewordReason', { reason: card.id, text: worded });
  };
  return (
    <div class="grow stack">
      <TextBox text={text} label={wording.seat.yourCard} autofocus onEnter={save} onEscape={close} />
      {card.hint && <p class="small muted"><span class="chip hold hint">{card.hint.question}</span> {wording.seat.hintNotRule}</p>}
      <div class="row"><button type="button" class="btn primary" onClick={save}>{wording.seat.save} <kbd>Enter</kbd></button><button type="button" class="btn quiet" onClick={close}>{wording.seat.leaveAsWas} <kbd>Esc</kbd></button></div>
    </div>
  );
}
