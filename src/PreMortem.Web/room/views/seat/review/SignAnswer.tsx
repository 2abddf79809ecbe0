import { useId, useRef } from 'preact/hooks';
import { act } from '../../../actions.ts';
import { waiting } from '../../../outbox.ts';
import { page } from '../../../page.ts';
import { TextBox } from '../../../parts/TextBox.tsx';
import { useWords } from '../../../parts/useWords.ts';
import type { SignAnswer as Answer } from '../../../protocol.ts';
import { one } from '../../../store.ts';

/** One's own answer, with what is still on its way. */
export const answered = (risk: string): Answer | undefined =>
  waiting('answerSign').filter(command => command.risk === risk).at(-1) ?? one('me')?.signs[risk];

/**
 * Have you seen it, where, and what was it? The last answer counts; where and what save themselves on leaving the box.
 * No answer is ever taken back, so one that is between two records for a moment stays in sight, and the box that is typed in with it.
 */
export function SignAnswer({ risk, about, ready = true }: { risk: string; about: string; ready?: boolean }) {
  const given = answered(risk);
  const last = useRef(given);
  last.current = given ?? last.current;
  const answer = last.current;
  const where = useWords(`sign.${risk}.where`, answer?.where);
  const note = useWords(`sign.${risk}.note`, answer?.note);
  const id = useId();
  const anonymous = one('session')?.anonymous ?? false;
  const give = (seen: boolean) => {
    const [place, what] = [where.peek().trim(), note.peek().trim()];
    void act('answerSign', { risk, seen, ...(seen && place && { where: place }), ...(seen && what && { note: what }) });
  };
  const choose = (seen: boolean) => {
    if (!ready || answer?.seen === seen) return;
    if (seen && !where.peek() && !anonymous) where.value = one('me')?.site ?? '';
    give(seen);
  };
  const changed = () => where.peek().trim() !== (answer?.where ?? '') || note.peek().trim() !== (answer?.note ?? '');
  const save = () => { if (answer?.seen && changed()) give(true); };
  return (
    <div class="stack sign-answer">
      <div class="row answers" role="group" aria-label={`${wording.seat.haveYouSeen} ${about}`}>
        <button type="button" class="btn big" aria-pressed={answer?.seen === true} aria-disabled={!ready} onClick={() => choose(true)}>{wording.seat.seen}</button>
        <button type="button" class="btn big" aria-pressed={answer?.seen === false} aria-disabled={!ready} onClick={() => choose(false)}>{wording.seat.notSeen}</button>
      </div>
      {answer?.seen && <form class="stack" onSubmit={event => { event.preventDefault(); save(); }}>
        <label class="field"><span>{wording.seat.where}{anonymous && <span class="small muted"> {wording.seat.nobodyTold}</span>}</span>
          <input class="box" maxLength={80} value={where.value} list={id} placeholder={wording.seat.whereHint} enterkeyhint="done"
            onInput={event => { where.value = event.currentTarget.value; }} onBlur={save} /></label>
        <datalist id={id}>{(one('session')?.sites ?? page.sites).map(site => <option key={site} value={site} />)}</datalist>
        <div class="field"><span aria-hidden="true">{wording.seat.whatWasIt} <span class="small muted">{wording.seat.ifYouLike}</span></span>
          <TextBox text={note} label={wording.seat.whatWasIt} placeholder={wording.seat.whoDidWhat} max={1000} onEnter={save} onBlur={save} /></div>
        <div class="row"><span class="grow" /><button type="submit" class="btn" disabled={where.value.trim() === (answer.where ?? '') && note.value.trim() === (answer.note ?? '')}>
          {where.value.trim() === (answer.where ?? '') && note.value.trim() === (answer.note ?? '') ? wording.seat.kept : wording.seat.keepThis}</button></div>
      </form>}
    </div>
  );
}
