import { effect } from '@preact/signals';
import { announce } from '../parts/voice.ts';
import { all, ids, one } from '../store.ts';
import { fill } from '../say.ts';

/** Says what this reads whenever it changes; what stood there when the page came is read on the page. */
function tells(read: () => string | undefined): () => void {
  let before: string | undefined;
  let began = false;
  return effect(() => {
    if (!one('phase')) return;
    const now = read();
    if (began && now && now !== before) announce(now);
    before = now;
    began = true;
  });
}

function turn(): string | undefined {
  const [me, pod] = [one('me'), one('pod')];
  if (pod) return pod.more && pod.turn === me?.seat ? fill(wording.everybody.turnToShow, { n: pod.turns ?? 1 }) : undefined;
  return me?.myTurn && !one('share')?.additionsEndAt ? fill(wording.everybody.yourTurn, { n: one('share')?.round ?? 1 }) : undefined;
}

function phase(): string | undefined {
  if (one('session')?.closed) return wording.everybody.over;
  const now = one('phase');
  return now && [now.title, now.prompt].filter(Boolean).join('. ');
}

/** What everybody sees change at once. */
export const moments = (): (() => void)[] => [
  phase, turn,
  () => all('lens').find(lens => lens.now)?.question,
  () => { const mode = all('mode').find(one => one.now); return mode && fill(wording.everybody.aStory, { title: mode.title }); },
  () => one('phase')?.kind === 'treat' ? all('risk').find(risk => risk.now)?.title : undefined,
  () => ids('concern').length > 0 ? wording.everybody.voteClosed : undefined,
  () => one('confidence')?.shown ? wording.everybody.confidenceShown : undefined,
  () => one('share')?.additionsEndAt ? wording.everybody.oneMinute : undefined,
].map(tells);
