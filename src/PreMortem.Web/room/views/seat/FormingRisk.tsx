import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { act, shortId } from '../../actions.ts';
import { waiting } from '../../outbox.ts';
import { Earlier } from '../../parts/Earlier.tsx';
import { Long } from '../../parts/Long.tsx';
import type { RiskRecord } from '../../protocol.ts';
import { all, get, one, peek } from '../../store.ts';
import { say } from '../../toasts.ts';
import { wall } from '../../wall.ts';
import { partWord } from '../../words.ts';
import { plural } from '../../say.ts';

const unclear = (id: string) => waiting('notClear').filter(command => command.risk === id).map(command => command.unclear ?? true).at(-1)
  ?? one('me')?.notClear.includes(id) ?? false;

/** “I don't recognise this” in Form, “not clear to me” in Concern. */
export function NotClear({ risk, words }: { risk: string; words: string }) {
  const on = unclear(risk);
  return <button type="button" class="btn small unclear" aria-pressed={on} onClick={() => void act('notClear', { risk, unclear: !on })}>{on ? `✓ ${words}` : words}</button>;
}

/** Because … this happened … which led to …; what is not worded yet is left out. */
export function Causal({ risk }: { risk: RiskRecord }) {
  if (!risk.cause && !risk.event && !risk.consequence) return null;
  return (
    <p class="causal serif">
      {risk.cause && <><span class="word">{wording.seat.because} </span><bdi>{risk.cause}</bdi></>}{risk.event && <> <span class="word">{wording.seat.thisHappened} </span><bdi>{risk.event}</bdi></>}{risk.consequence && <> <span class="word">{wording.seat.whichLedTo} </span><bdi>{risk.consequence}</bdi></>}
    </p>
  );
}

export function FormingRisk({ id }: { id: string }) {
  const open = useSignal(false);
  const risk = get('risk', id);
  if (!risk) return null;
  return (
    <article class="card risk stack">
      <h2>{risk.title}</h2>
      <Earlier risk={risk} />
      <Causal risk={risk} />
      {risk.parts.length > 0 && <p class="row tags">{risk.parts.map(part => <span key={part} class="chip">{get('plan', part)?.text ?? part}</span>)}</p>}
      {risk.reasons.length > 0 && <details><summary class="small">{plural(wording.seat.cards, risk.reasons.length)}</summary>
        <Long class="listing small" ids={risk.reasons} row={Behind} /></details>}
      <div class="row"><NotClear risk={id} words={wording.seat.dontRecognise} />
        <button type="button" class="btn quiet small" aria-expanded={open.value} onClick={() => { open.value = !open.value; }}>{wording.seat.suggest}</button></div>
      {open.value && <Suggest risk={risk} done={() => { open.value = false; }} />}
    </article>
  );
}

function Behind({ id }: { id: string }) {
  return <li data-row={id}>{get('reason', id)?.text}</li>;
}

function Suggest({ risk, done }: { risk: RiskRecord; done: () => void }) {
  const send = (what: { into?: string; part?: string; reason?: string }) => {
    done();
    void act('suggest', { suggestion: shortId(), risk: risk.id, ...what }).then(reply => { if (reply.status === 'done') say(wording.seat.suggested); });
  };
  // What can be chosen is what there was when it was asked for: a list under the finger does not grow.
  const cards = useMemo(() => wall.peek().flatMap(id => peek('reason', id) ?? []).filter(card => card.risk !== risk.id).map(card => ({ id: card.id, text: card.text.slice(0, 90) })), [risk.id]);
  const choice = (label: string, options: { id: string; text: string }[], chosen: (id: string) => void) => options.length > 0 && (
    <label class="field"><span class="small">{label}</span>
      <select class="box" onChange={event => { if (event.currentTarget.value) chosen(event.currentTarget.value); }}>
        <option value="">{wording.seat.choose}</option>{options.map(option => <option key={option.id} value={option.id}>{option.text}</option>)}
      </select></label>
  );
  return (
    <div class="suggest stack">
      {choice(wording.seat.sameAs, [...all('risk'), ...all('known')].filter(other => other.id !== risk.id).map(other => ({ id: other.id, text: other.title })), into => send({ into }))}
      {choice(wording.seat.wentForPart, all('plan').filter(part => !risk.parts.includes(part.id)).map(part => ({ id: part.id, text: `${partWord(part)} ${part.text}` })), part => send({ part }))}
      {choice(wording.seat.cardBelongs, cards, reason => send({ reason }))}
    </div>
  );
}
