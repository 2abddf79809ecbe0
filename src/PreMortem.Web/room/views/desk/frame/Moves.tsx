import { shelf } from '../../../shelf.ts';
import { all, ids, one } from '../../../store.ts';
import type { AgendaItem } from '../../../protocol.ts';
import { moves } from '../does.ts';
import { lowerFirst, said } from '../words.ts';
import { Gate, goOn } from './Gate.tsx';
import { useKeys } from '../../../parts/keys.ts';
import { press, resting } from './press.ts';
import { drawn, fill, plural } from '../../../say.ts';

/** The phase that follows on this agenda, if one does. */
export function nextItem(): AgendaItem | undefined {
  return one('session')?.phases.find((item) => item.state === 'next');
}

/** True while the phase has a next thing of its own, so that only one button stands out. */
function phaseHasMore(): boolean {
  switch (one('phase')?.kind) {
    case 'lookAgain': return [...all('lens')].sort((a, b) => a.order - b.order).at(-1)?.now === false;
    case 'share': { const share = one('share'); return share !== undefined && !share.over && !share.additionsEndAt; }
    case 'sweep': return all('mode').some((mode) => !mode.shown);
    case 'concern': return ids('concern').length === 0;
    case 'review': return all('item').some((item) => !item.settled);
    default: return false;
  }
}

export function goBack(): void {
  if (press()) void moves('goBack', {});
}

const typists = shelf('seat', (seat, came) => (seat.typing ? came : undefined));

/** The panel says the rest. */
function firstSentence(text: string): string {
  return /^.*?[.?!](?=\s|$)/.exec(text)?.[0] ?? text;
}

function Waiting() {
  const phase = one('phase');
  const counts = one('counts');
  if (phase?.waiting) return <span class="small desk-waiting">{firstSentence(said(phase.waiting))}</span>;
  const typing = counts?.typing ?? typists.value.length;
  if ((phase?.kind === 'write' || phase?.kind === 'lookAgain') && typing > 0) {
    return <span class="small muted">{plural(wording.desk.stillTyping, typing)}</span>;
  }
  return null;
}

export function BackButton() {
  const first = (one('phase')?.index ?? 1) <= 1;
  return <button type="button" class="btn" disabled={first} aria-disabled={resting.value} onClick={goBack}>← {wording.desk.back}</button>;
}

export function NextButton({ big = false, keys = 'N' }: { big?: boolean; keys?: string }) {
  const next = nextItem();
  if (!next) return null;
  return (
    <button type="button" class={`btn${phaseHasMore() ? '' : ' primary'}${big ? ' big' : ''}`} aria-keyshortcuts={keys} aria-disabled={resting.value} onClick={() => goOn()}>
      {fill(wording.desk.nextPhase, { phase: lowerFirst(next.title) })} →
    </button>
  );
}

/** Back and on, what the phase still waits for, and the way past a gate. */
export function Moves() {
  const next = nextItem();
  useKeys({ n: next && { says: fill(wording.desk.kGoOnTo, { phase: lowerFirst(next.title) }), act: () => goOn() } });
  if (one('phase')?.kind === 'gather') return <Gate />;
  return (
    <footer class="desk-moves">
      <Gate />
      <div class="desk-row">
        <BackButton />
        <NextButton big />
        <p class="desk-hint"><Waiting /> {next && <span class="small muted desk-key-hint">{drawn(wording.desk.nMovesOn, { kbd: (key) => <kbd>{key}</kbd> })}</span>}</p>
      </div>
    </footer>
  );
}
