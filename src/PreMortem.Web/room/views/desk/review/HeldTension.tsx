import type { ItemRecord } from '../../../protocol.ts';
import { get } from '../../../store.ts';
import { does } from '../does.ts';
import { OnDay } from './OnDay.tsx';
import { Respond } from './Respond.tsx';

/** Two poles whose day has come: held on to until another day, or let go and treated. */
export function HeldTension({ item }: { item: ItemRecord }) {
  const risk = item.risk ?? '';
  const tension = get('response', risk)?.tension;
  if (!tension) return <Respond key={risk} risk={risk} words={wording.desk.whatDoWeDo} />;
  const { poleA, poleB } = tension;
  return (
    <div class="desk-row desk-end desk-settle">
      <OnDay label={wording.desk.holdLookAgain} go={wording.desk.holdOn} days={42} onGo={(revisit) => void does('holdTension', { risk, poleA, poleB, revisit })} />
      <button type="button" class="btn" onClick={() => void does('releaseTension', { risk })}>{wording.desk.treatAfterAll}</button>
    </div>
  );
}
