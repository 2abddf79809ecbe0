import { page } from '../../../page.ts';
import { KeysButton } from '../../../parts/Aside.tsx';
import { ConnectionState } from '../../../parts/ConnectionState.tsx';
import { WhereWeAre } from '../../../parts/WhereWeAre.tsx';
import { one } from '../../../store.ts';
import { brief } from '../../../words.ts';
import { SeatViewButton } from '../leading/SeatView.tsx';
import { host, spokenCode } from '../words.ts';
import { Hurry } from './Hurry.tsx';
import { drawn, fill, language } from '../../../say.ts';

export function OpenScreen() {
  const code = one('session')?.code ?? page.code;
  return <a class="btn" href={`/screen/${encodeURIComponent(code)}?lang=${language}`} target="_blank" rel="noopener">{wording.desk.openScreen} ↗</a>;
}

/** The head of the desk: what it is about, where to join, who is here, whether everything is saved. */
export function TopBar() {
  const session = one('session');
  const counts = one('counts');
  return (
    <header class="bar desk-bar">
      <a class="skip" href="#main">{wording.desk.skipToPhase}</a>
      <WhereWeAre />
      <a class="serif desk-brand" href="/">PreMortem</a>
      <span class="muted desk-initiative" title={session?.initiative}>{brief(session?.initiative ?? page.initiative ?? '')}</span>
      <span class="bar-gap" />
      <ConnectionState />
      <span class="chip plain desk-join-chip">{drawn(wording.desk.joinAtCode, { host: <b>{host(page.joinUrl)}</b>, code: <b class="desk-code">{spokenCode(session?.code ?? page.code)}</b> })}</span>
      {counts && <span class="chip">{fill(wording.desk.nHere, { n: counts.here })}</span>}
      <Hurry />
      <SeatViewButton />
      <OpenScreen />
      <KeysButton />
    </header>
  );
}
