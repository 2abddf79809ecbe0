import { useEffect } from 'preact/hooks';
import { link, refusal } from '../../connection.ts';
import { Aside } from '../../parts/Aside.tsx';
import { Keeping } from '../../parts/Keeping.tsx';
import { useKeys } from '../../parts/keys.ts';
import { Leftovers } from '../../parts/Leftovers.tsx';
import { Live } from '../../parts/Live.tsx';
import { Returned } from '../../parts/Returned.tsx';
import { Toasts } from '../../parts/Toasts.tsx';
import { one } from '../../store.ts';
import { Closed } from './close/Closed.tsx';
import { QuietParts } from './form/QuietParts.tsx';
import { WithTheRoom } from './form/WithTheRoom.tsx';
import { Agenda } from './frame/Agenda.tsx';
import { FormBar, roomOpen } from './frame/FormBar.tsx';
import { Gate } from './frame/Gate.tsx';
import { Heading } from './frame/Heading.tsx';
import { Moves } from './frame/Moves.tsx';
import { Names } from './frame/Names.tsx';
import { People } from './frame/People.tsx';
import { phases } from './frame/phases.ts';
import { Script } from './frame/Script.tsx';
import { TopBar } from './frame/TopBar.tsx';
import { AllDone } from './leading/AllDone.tsx';
import { HeldCards } from './leading/HeldCards.tsx';
import { PhaseNote } from './leading/Notes.tsx';
import { SeatView, SeatViewButton } from './leading/SeatView.tsx';
import { useWorkingOn } from './leading/workingOn.ts';
import { undoLast } from './undoing.ts';

function Usual() {
  const kind = one('phase')?.kind;
  const closed = one('session')?.closed;
  const Phase = kind && phases[kind];
  return (
    <div class="desk">
      <TopBar />
      <Agenda />
      <main class="desk-main" id="main">
        {closed ? <><Closed /><Leftovers /></> : <><Keeping /><Heading /><Script /><PhaseNote /><Leftovers /><HeldCards />{Phase && <Phase key={kind} />}<AllDone /><Moves /></>}
      </main>
      <People />
    </div>
  );
}

/** What lies over the columns gives way to whoever goes on to them by keys: the focus is never behind it (AX5). */
function uncover(event: FocusEvent): void {
  const isBehind = event.target instanceof Element && !event.target.closest('.desk-room');
  if (isBehind && matchMedia('(min-width: 821px)').matches) roomOpen.value = false;
}

/** Forming risks takes the whole width; what stands beside the other phases opens on demand. */
function Wide() {
  const Phase = phases.form;
  useKeys({ Escape: roomOpen.value && { says: wording.desk.kFold, act: () => { roomOpen.value = false; } } });
  return (
    <div class="desk is-wide">
      <FormBar />
      <main class="desk-wide-main" id="main" onFocusIn={uncover}>
        <Keeping />
        <Gate />
        <QuietParts />
        <WithTheRoom />
        <div class="desk-returned"><Returned /></div>
        {roomOpen.value && <div class="desk-room"><div class="desk-room-said"><Script /><PhaseNote /><HeldCards /><SeatViewButton /></div><Agenda /><People /></div>}
        <Phase />
      </main>
    </div>
  );
}

function Outside() {
  const refused = refusal.value;
  return (
    <main class="desk-outside">
      <h1>{refused ? wording.desk.didNotOpen : wording.desk.openingRoom}</h1>
      {refused && <><p role="alert">{refused.message}</p><p><a href="/">{wording.desk.toStart}</a></p></>}
    </main>
  );
}

/** The leader's desk. */
export function Desk() {
  const kind = one('phase')?.kind;
  const index = one('phase')?.index;
  useEffect(() => { window.scrollTo({ top: 0 }); roomOpen.value = false; }, [index]);
  useWorkingOn();
  useKeys({ 'ctrl+z': { says: wording.desk.kTakeBack, act: undoLast } });
  if (link.value === 'refused' || !kind) return <Outside />;
  const wide = kind === 'form' && !one('session')?.closed;
  return <>{wide ? <Wide /> : <Usual />}<SeatView /><Names /><Toasts /><Live /><Aside /></>;
}
