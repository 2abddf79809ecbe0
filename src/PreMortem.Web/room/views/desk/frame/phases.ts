import type { FunctionComponent } from 'preact';
import type { PhaseKind } from '../../../protocol.ts';
import { Brief } from '../Brief.tsx';
import { Close } from '../Close.tsx';
import { Concern } from '../Concern.tsx';
import { Confidence } from '../Confidence.tsx';
import { Form } from '../form/Form.tsx';
import { Gather } from '../Gather.tsx';
import { Imagine } from '../Imagine.tsx';
import { LookAgain } from '../LookAgain.tsx';
import { Own } from '../Own.tsx';
import { Review } from '../Review.tsx';
import { Share } from '../Share.tsx';
import { Sweep } from '../Sweep.tsx';
import { Treat } from '../Treat.tsx';
import { Write } from '../Write.tsx';

/** What the leader has in front of them in each phase. */
export const phases: Record<PhaseKind, FunctionComponent> = {
  gather: Gather, brief: Brief, confidence: Confidence, imagine: Imagine, write: Write, lookAgain: LookAgain,
  share: Share, sweep: Sweep, form: Form, concern: Concern, treat: Treat, own: Own, close: Close, review: Review,
};
