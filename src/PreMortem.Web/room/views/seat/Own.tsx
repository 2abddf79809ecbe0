import { useSignal } from '@preact/signals';
import { act } from '../../actions.ts';
import { draft } from '../../drafts.ts';
import { latest } from '../../outbox.ts';
import { TextBox } from '../../parts/TextBox.tsx';
import { all, one } from '../../store.ts';
import { author } from '../../words.ts';
import { Head } from './Head.tsx';
import { fill } from '../../say.ts';

export function Own() {
  const text = draft('commitment');
  const again = useSignal(false);
  const said = latest('commit')?.text ?? one('me')?.commitment;
  const lines = all('commitment');
  const send = () => {
    const line = text.peek().trim();
    if (!line) return;
    text.value = '';
    again.value = false;
    void act('commit', { text: line });
  };
  return (
    <>
      <Head title={wording.seat.ownTitle}>{wording.seat.ownHelp}</Head>
      {said && !again.value
        ? <div class="card stack"><p class="words big serif">{said}</p><div><button type="button" class="btn" onClick={() => { text.value = said; again.value = true; }}>{wording.seat.changeIt}</button></div></div>
        : <section class="writing">
            <TextBox text={text} label={wording.seat.tomorrowI} placeholder={wording.seat.tomorrowIHint} big max={300} lines={2} autofocus onEnter={send} />
            <div class="row"><span class="grow" /><button type="button" class="btn primary" onClick={send}>{wording.seat.sayIt} <kbd>Enter</kbd></button></div>
          </section>}
      <PlanChanges awaited />
      {lines.length > 0 && <section class="mine"><h2 class="caps">{fill(wording.seat.tomorrowN, { n: lines.length })}</h2>
        <ul class="cards">{lines.map(line => <li key={line.id} class="mycard"><div class="grow"><p class="words">{line.text}</p><p class="small muted">{author(line.by)}</p></div></li>)}</ul></section>}
    </>
  );
}

/** What the leader changes in the plan. Where it is awaited it has its place before it comes, so that nothing moves. */
export function PlanChanges({ awaited }: { awaited?: boolean }) {
  const session = one('session');
  const none = !session || (session.planChanges.length === 0 && !session.nothingChanged);
  if (none && !awaited) return null;
  return (
    <section class="card changes"><p class="caps">{wording.seat.planChanges}</p>
      {none && <p class="muted">{wording.parts.notYet}</p>}
      {session?.planChanges.map((change, at) => <p key={at} class="words serif">{change}</p>)}
      {session?.nothingChanged && <p class="words serif">{fill(wording.seat.nothingBecause, { why: session.nothingChanged })}</p>}</section>
  );
}
