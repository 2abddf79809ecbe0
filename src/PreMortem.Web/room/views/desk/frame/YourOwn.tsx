import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PhaseKind } from '../../../protocol.ts';
import { all, one } from '../../../store.ts';
import { Close } from '../../seat/Close.tsx';
import { Concern } from '../../seat/Concern.tsx';
import { HowSure } from '../../seat/HowSure.tsx';
import { Own } from '../../seat/Own.tsx';
import { since } from '../../seat/review/Since.tsx';
import { Sweep } from '../../seat/Sweep.tsx';
import { Writing } from '../../seat/Writing.tsx';
import { WriteFor } from '../leading/WriteFor.tsx';
import { OwnTick } from './OwnTick.tsx';
import { OwnTurn } from './OwnTurn.tsx';

function WritingAgain() {
  const lenses = [...all('lens')].sort((a, b) => a.order - b.order);
  return <Writing lens={lenses.find((lens) => lens.now)?.slug} lenses={lenses} />;
}

/** What the leader does like everybody else, with the seat's own components. */
const own: Partial<Record<PhaseKind, { title: string; Part(): ComponentChildren }>> = {
  brief: { title: wording.desk.ownTick, Part: OwnTick },
  confidence: { title: wording.desk.yourOwnAnswer, Part: () => <HowSure /> },
  write: { title: wording.desk.ownCards, Part: () => <Writing /> },
  lookAgain: { title: wording.desk.ownCards, Part: WritingAgain },
  share: { title: wording.desk.ownCards, Part: OwnTurn },
  sweep: { title: wording.desk.yourOwnAnswer, Part: () => <Sweep /> },
  concern: { title: wording.desk.ownPicks, Part: () => <Concern /> },
  own: { title: wording.desk.ownLine, Part: () => <Own /> },
  close: { title: wording.desk.yourOwnAnswer, Part: () => <Close /> },
  review: { title: wording.desk.ownReasons, Part: () => <Writing aside ask={since} /> },
};

/** The leader's own part in this phase, folded away so that nothing of it shows over a shoulder. */
export function YourOwn() {
  const kind = one('phase')?.kind;
  const mine = kind && own[kind];
  const [openIn, setOpenIn] = useState<PhaseKind>();
  if (!one('me') || !mine) return null;
  const open = openIn === kind;
  const turn = kind === 'share' && one('me')?.myTurn && !one('share')?.additionsEndAt;
  return <>
    <section class="desk-own" aria-label={mine.title}>
      <button type="button" class="desk-own-head" aria-expanded={open} onClick={() => setOpenIn(open ? undefined : kind)}>
        <span>{mine.title}</span>
        {turn && <span class="chip hold">{wording.desk.yourTurnChoose}</span>}
        <span class="small muted">{open ? wording.desk.foldAwayLow : wording.desk.openLow}</span>
      </button>
      {open && <div class="desk-own-inside"><mine.Part /></div>}
    </section>
    <WriteFor />
  </>;
}
