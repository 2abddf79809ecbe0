import { useState } from 'preact/hooks';
import { one } from '../../../store.ts';
import { say } from '../../../toasts.ts';
import { Confirm } from '../asking/Confirm.tsx';
import { moves } from '../does.ts';
import { said } from '../words.ts';
import { registerOf } from './register.ts';

/** What closing still waits for, and the button that closes the room and opens the register. */
export function CloseTheRoom() {
  const session = one('session');
  const phase = one('phase')?.kind;
  const [closing, setClosing] = useState(false);
  const missing = (session?.missing ?? []).map(said);
  const register = registerOf(session);
  const close = async () => {
    setClosing(true);
    const reply = await moves('closeSession', {}, phase);
    setClosing(false);
    if (reply.status === 'done' && register) location.assign(register);
  };
  return (
    <section class="card">
      <h2>{missing.length > 0 ? wording.desk.beforeClose : wording.desk.allInPlace}</h2>
      {missing.length > 0 && <ul class="desk-missing">{missing.map((line) => <li key={line}>{line}</li>)}</ul>}
      {missing[0]
        ? <button type="button" class="btn primary big" onClick={() => say(missing.join(' '), { tone: 'trouble' })}>{wording.desk.closeOpen}</button>
        : <Confirm class="btn primary big" ask={wording.desk.closeForAll} yes={wording.desk.closeIt} onYes={() => void close()}>
            {closing ? wording.desk.closing : wording.desk.closeOpen}
          </Confirm>}
    </section>
  );
}
