import type { ComponentType } from 'preact';
import { link } from '../../connection.ts';
import { draft } from '../../drafts.ts';
import { Bar } from '../../parts/Bar.tsx';
import { Keeping } from '../../parts/Keeping.tsx';
import { Leftovers } from '../../parts/Leftovers.tsx';
import { Live } from '../../parts/Live.tsx';
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx';
import { later } from '../../parts/later.tsx';
import { Toasts } from '../../parts/Toasts.tsx';
import type { PhaseKind } from '../../protocol.ts';
import { one } from '../../store.ts';
import { Held, Keys } from './Aside.tsx';
import { Brief } from './Brief.tsx';
import { Confidence } from './Confidence.tsx';
import { Gather } from './Gather.tsx';
import { Imagine } from './Imagine.tsx';
import { Late } from './Late.tsx';
import { LookAgain } from './LookAgain.tsx';
import { Refused } from './Refused.tsx';
import { Saved } from './Saved.tsx';
import { Share } from './Share.tsx';
import { Sweep } from './Sweep.tsx';
import { Write } from './Write.tsx';

const second = () => import('./second.ts');
const Close = later(() => second().then(part => part.Close));
const Closed = later(() => second().then(part => part.Closed));
const Concern = later(() => second().then(part => part.Concern));
const Form = later(() => second().then(part => part.Form));
const Own = later(() => second().then(part => part.Own));
const Treat = later(() => second().then(part => part.Treat));

/** A meeting that looks back is rare, so its view comes by itself. */
const Review = later(() => import('./Review.tsx').then(part => part.Review));

const phases: Record<PhaseKind, ComponentType> = {
  gather: Gather, brief: Brief, confidence: Confidence, imagine: Imagine, write: Write, lookAgain: LookAgain, share: Share,
  sweep: Sweep, form: Form, concern: Concern, treat: Treat, own: Own, close: Close, review: Review,
};

/** Phases with a box that takes left-over words itself. */
const writes: Partial<Record<PhaseKind, true>> = { write: true, lookAgain: true, review: true };

/** One person's place in the room: one phase at a time. */
export function Seat() {
  if (link.value === 'refused') return <><Refused /><Toasts /></>;
  const phase = one('phase');
  const closed = one('session')?.closed ?? false;
  const Phase = closed ? Closed : phase && phases[phase.kind];
  return (
    <>
      <Bar />
      <main class={`seat seat-${closed ? 'closed' : phase?.kind ?? 'waiting'}`} key={closed ? 'closed' : phase?.kind}>
        {phase && !closed && <><Keeping /><Late /><Held /></>}
        {Phase ? <Phase /> : <p class="muted opening">{wording.seat.findingSeat}</p>}
        {phase && !(phase.kind in writes) && <Leftovers into={one('share')?.additionsEndAt ? draft('card') : undefined} />}
        {Phase && phase?.kind !== 'imagine' && <div class="seat-last"><Saved /><LanguageSwitch /></div>}
      </main>
      <Keys />
      <Toasts />
      <Live />
    </>
  );
}
