import { Timer } from '../../../parts/Timer.tsx';
import { one } from '../../../store.ts';
import { does } from '../does.ts';
import { fill } from '../../../say.ts';

export function TimerButtons() {
  const timer = one('timer');
  const timed = timer && (timer.endsAt || timer.paused);
  if (!timed) return null;
  return (
    <>
      <button type="button" class="btn" onClick={() => void does('extendTimer', { seconds: 60 })}>{wording.desk.plusMinute}</button>
      {timer.paused
        ? <button type="button" class="btn" onClick={() => void does('resumeTimer', {})}>{wording.desk.resume}</button>
        : <button type="button" class="btn" onClick={() => void does('pauseTimer', {})}>{wording.desk.pause}</button>}
    </>
  );
}

/** Where the room is, and how long it still has. */
export function Heading() {
  const phase = one('phase');
  if (!phase) return null;
  return (
    <header class="desk-heading">
      <div class="desk-heading-words">
        <p class="caps">{fill(wording.desk.nowPhase, { n: phase.index, of: phase.of })}</p>
        <h1>{phase.title}</h1>
      </div>
      <div class="desk-heading-clock"><Timer /><TimerButtons /></div>
    </header>
  );
}
