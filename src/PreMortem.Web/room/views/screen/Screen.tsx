import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { link, refusal } from '../../connection.ts';
import { Aside } from '../../parts/Aside.tsx';
import { Live } from '../../parts/Live.tsx';
import type { PhaseKind } from '../../protocol.ts';
import { one } from '../../store.ts';
import { Blackout } from './Blackout.tsx';
import { Brief } from './Brief.tsx';
import { Close } from './Close.tsx';
import { Concern } from './Concern.tsx';
import { Confidence } from './Confidence.tsx';
import { Form } from './Form.tsx';
import { Gather } from './Gather.tsx';
import { Imagine } from './Imagine.tsx';
import { LookAgain } from './LookAgain.tsx';
import { Own } from './Own.tsx';
import { Review } from './Review.tsx';
import { Share } from './Share.tsx';
import { Sweep } from './Sweep.tsx';
import { Treat } from './Treat.tsx';
import { stayAwake } from './stayAwake.ts';
import { Wall } from './Wall.tsx';
import { Write } from './Write.tsx';

const phases: Record<PhaseKind, ComponentType> = {
  gather: Gather, brief: Brief, confidence: Confidence, imagine: Imagine, write: Write, lookAgain: LookAgain, share: Share,
  sweep: Sweep, form: Form, concern: Concern, treat: Treat, own: Own, close: Close, review: Review,
};

/** The wall: dark, large, without controls but those of who drives it. */
export function Screen() {
  useEffect(() => {
    document.documentElement.dataset['theme'] = 'wall';
    return stayAwake();
  }, []);
  return <><Shown /><Live /><Aside /><Blackout /></>;
}

function Shown() {
  if (link.value === 'refused') return <Wall><p class="wall-big serif">{refusal.value?.message}</p></Wall>;
  const phase = one('phase');
  const Phase = one('session')?.closed ? Close : phase && phases[phase.kind];
  return Phase ? <Phase key={phase?.kind} /> : <Wall><p class="wall-big serif muted">{wording.desk.openingRoom}</p></Wall>;
}
