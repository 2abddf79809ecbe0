import { signal } from '@preact/signals';
import { KeysButton } from '../../../parts/Aside.tsx';
import { ConnectionState } from '../../../parts/ConnectionState.tsx';
import { Timer } from '../../../parts/Timer.tsx';
import { WhereWeAre } from '../../../parts/WhereWeAre.tsx';
import { one } from '../../../store.ts';
import { TimerButtons } from './Heading.tsx';
import { Hurry } from './Hurry.tsx';
import { BackButton, NextButton } from './Moves.tsx';
import { fill } from '../../../say.ts';

/** Script, agenda and people, folded away while the columns need the width. */
export const roomOpen = signal(false);

/** The head of the desk while risks are formed: all of the page is for the columns. */
export function FormBar() {
  const phase = one('phase');
  const counts = one('counts');
  return (
    <header class="bar desk-bar">
      <a class="skip" href="#main">{wording.desk.skipToPhase}</a>
      <WhereWeAre />
      <h1 class="serif desk-brand">{phase?.title}</h1>
      <span class="muted desk-phase-of">{fill(wording.desk.phaseOf, { n: phase?.index ?? 0, of: phase?.of ?? 0 })}</span>
      <button type="button" class="btn small" aria-expanded={roomOpen.value} onClick={() => { roomOpen.value = !roomOpen.value; }}>
        {fill(wording.desk.scriptAndRoom, { n: counts?.here ?? 0 })}</button>
      <span class="bar-gap" />
      <ConnectionState />
      <Timer />
      <Hurry />
      <TimerButtons />
      <BackButton />
      <NextButton keys="Shift+N" />
      <KeysButton />
    </header>
  );
}
