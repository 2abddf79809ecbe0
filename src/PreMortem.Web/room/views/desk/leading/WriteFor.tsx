import { useId, useState } from 'preact/hooks';
import { act } from '../../../actions.ts';
import { draft } from '../../../drafts.ts';
import { TextBox } from '../../../parts/TextBox.tsx';
import type { PhaseKind } from '../../../protocol.ts';
import { fill } from '../../../say.ts';
import { get, one } from '../../../store.ts';
import { say } from '../../../toasts.ts';
import { does, newId } from '../does.ts';
import { nameOf } from '../words.ts';

const takes: ReadonlySet<PhaseKind> = new Set(['write', 'lookAgain', 'share', 'sweep']);

function Waiting({ id }: { id: string }) {
  const card = get('reason', id);
  if (!card) return null;
  const remove = () => {
    void act('removeReason', { reason: id });
    say(wording.leading.removed, { action: { label: wording.leading.undo, run: () => void act('restoreReason', { reason: id }) } });
  };
  return (
    <li class="lead-entered"><span><bdi>{card.text}</bdi>{card.by && <span class="small muted"> · <bdi>{nameOf(card.by)}</bdi>{card.by.site && <>, <bdi>{card.by.site}</bdi></>}</span>}</span>
      {one('share')?.additionsEndAt && <button type="button" class="btn small" onClick={() => void act('shareReason', { reason: id }, { phase: 'share' })}>{wording.leading.shareNow}</button>}
      <button type="button" class="link small" aria-label={fill(wording.leading.removeCard, { text: card.text })} onClick={remove}>{wording.leading.remove}</button></li>
  );
}

/** A card for somebody who has no device: whispered to the leader, or handed over on paper. */
export function WriteFor() {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [site, setSite] = useState('');
  const text = draft('writeFor');
  const id = useId();
  const phase = one('phase')?.kind;
  const session = one('session');
  if (!phase || !takes.has(phase) || !session) return null;
  const mine = one('me')?.entered ?? [];
  const enter = async () => {
    const written = text.peek().trim();
    if (!written) return;
    if (await does('writeFor', { reason: newId(), text: written, ...(name.trim() && { name: name.trim() }), ...(site && { site }) })) text.value = '';
  };
  return (
    <section class="desk-own lead-for" aria-label={wording.leading.cardFor}>
      <button type="button" class="desk-own-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{wording.leading.cardFor}</span>
        {mine.length > 0 && <span class="chip plain">{fill(wording.leading.enteredNotShared, { n: mine.length })}</span>}
        <span class="small muted">{open ? wording.leading.foldAway : wording.leading.unfold}</span>
      </button>
      {open && (
        <div class="desk-own-inside lead-for-inside">
          {session.anonymous
            ? <p class="small muted">{wording.leading.anonymousCard}</p>
            : <div class="desk-row desk-end">
                <div class="desk-field"><label class="desk-label" for={`${id}n`}>{wording.leading.whoseWords}</label>
                  <input class="box" id={`${id}n`} maxLength={80} value={name} list="desk-names" autoComplete="off" placeholder={wording.leading.exampleName} onInput={(event) => setName(event.currentTarget.value)} /></div>
                <div class="desk-field"><label class="desk-label" for={`${id}s`}>{wording.leading.site}</label>
                  <select class="box" id={`${id}s`} value={site} onChange={(event) => setSite(event.currentTarget.value)}>
                    <option value="">{wording.leading.noSite}</option>{session.sites.map((one) => <option key={one} value={one}>{one}</option>)}</select></div>
              </div>}
          <TextBox text={text} label={wording.leading.theirWords} lines={2} placeholder={wording.leading.failedBecause} onEnter={() => void enter()} />
          <div class="desk-row desk-between">
            <span class="small muted">{phase === 'sweep' ? wording.leading.sharedAtOnce : wording.leading.notBeforeTurn}</span>
            <button type="button" class="btn primary" onClick={() => void enter()}>{wording.leading.enterCard} <kbd>Enter</kbd></button>
          </div>
          {mine.length > 0 && <ul class="lead-entered-list">{mine.map((one) => <Waiting key={one} id={one} />)}</ul>}
        </div>
      )}
    </section>
  );
}
