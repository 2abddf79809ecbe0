import { effect, signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { enter, leave, link, refusal } from '../../connection.ts';
import { isText, kept } from '../../keep.ts';
import { page } from '../../page.ts';
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx';
import { Toasts } from '../../parts/Toasts.tsx';
import { handOver, seatToken } from '../../seat.ts';
import { spoken } from '../../words.ts';
import { OtherCode } from './OtherCode.tsx';
import { drawn, fill } from '../../say.ts';

const name = signal(kept.read('name', '', isText));
/** The place that was said last time, where this plan has it or names none. */
const lastSite = kept.read('site', '', isText);
const site = signal(page.sites.length === 0 || page.sites.includes(lastSite) ? lastSite : '');
const role = signal(kept.read('role', '', isText));
const asked = signal(false);

const text = (value: string) => value.trim() || undefined;
const toSeat = () => location.assign(`/room/${encodeURIComponent(page.code)}${handOver()}`);

effect(() => {
  if (!asked.value || link.value !== 'live') return;
  void leave().finally(toSeat);
});

function keep(): void {
  kept.write('name', name.peek().trim());
  kept.write('site', site.peek().trim());
  kept.write('role', role.peek().trim());
}

function join(event: Event): void {
  event.preventDefault();
  if (asked.peek() && link.peek() !== 'refused') return;
  keep();
  asked.value = true;
  enter(page.code, 'participant', { name: text(name.peek()), site: text(site.peek()), role: text(role.peek()) });
}

/** One screen, ten seconds: a name or none, a site, a role. */
export function Join() {
  const refused = link.value === 'refused' ? refusal.value : undefined;
  const waiting = asked.value && !refused;
  const returning = seatToken.read(page.code, 'participant');
  return (
    <main class="join">
      <p class="caps">{fill(wording.join.room, { code: spoken(page.code) })}</p>
      <h1 class="serif">{page.initiative || wording.join.joinTheRoom}</h1>
      {returning && !waiting && (
        <div class="card stack">
          <p>{name.peek() ? drawn(wording.join.haveSeatAs, { name: <strong>{name.peek()}</strong> }) : wording.join.haveSeat}</p>
          <button type="button" class="btn primary big" autofocus onClick={toSeat}>{name.peek() ? fill(wording.join.continueAs, { name: name.peek() }) : wording.join.continueSeat}</button>
          <p class="small muted">{wording.join.somebodyElse}</p>
        </div>
      )}
      {refused && <div class="note fail" role="alert"><p>{refused.message}</p></div>}
      {refused && (refused.code === 'noSuchRoom' || refused.code === 'roomClosed') ? <OtherCode /> : (
        <form class="card stack" onSubmit={join}>
          <Field label={wording.join.yourName} hint={wording.join.orEmpty} value={name} max={80} autofocus={!returning} complete="name" />
          <Field label={wording.join.whereYouWork} hint={wording.join.whereHint} value={site} max={80} list={page.sites} />
          <Field label={wording.join.whatYouDo} hint={wording.join.whatHint} value={role} max={80} complete="organization-title" />
          <button type="submit" class="btn primary big" disabled={waiting}>{waiting ? wording.join.joining : wording.join.join} {!waiting && <kbd>Enter</kbd>}</button>
          <p class="small muted">
            {page.anonymous
              ? wording.join.anonymousHelp
              : wording.join.namedHelp}
            {' '}<a href="/privacy" target="_blank">{wording.join.whatIsKept}</a>
          </p>
          {waiting && link.value === 'offline' && <p class="note hold">{wording.join.noAnswer}</p>}
        </form>
      )}
      <LanguageSwitch before={keep} />
      <Toasts />
    </main>
  );
}

interface FieldProps {
  label: string; hint: string; value: typeof name; max: number; autofocus?: boolean; complete?: string; list?: string[];
}

function Field({ label, hint, value, max, autofocus, complete, list }: FieldProps) {
  const listed = list && list.length > 0;
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label} <span class="small muted">{hint}</span></label>
      <input id={id} class="box" type="text" maxLength={max} value={value.value} autofocus={autofocus} autocomplete={complete ?? 'off'}
        onInput={event => { value.value = event.currentTarget.value; }} />
      {listed && <span class="row picks" role="group" aria-label={label}>{list.map(item => (
        <button key={item} type="button" class="btn pick" aria-pressed={value.value === item} onClick={() => { value.value = item; }}>{item}</button>
      ))}</span>}
    </div>
  );
}
