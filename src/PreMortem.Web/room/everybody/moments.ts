import { effect } from '@preact/signals';
import { announce } from '../parts/voice.ts';
import { all, ids, one } from '../store.ts';

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
  if (pod) return pod.more && pod.turn === me?.seat ? `Your turn to show a card. Turn ${pod.turns}.` : undefined;
  return me?.myTurn && !one('share')?.additionsEndAt ? `Your turn. Round ${one('share')?.round ?? 1}.` : undefined;
}

function phase(): string | undefined {
  if (one('session')?.closed) return 'The meeting is over. Thank you.';
  const now = one('phase');
  return now && [now.title, now.prompt].filter(Boolean).join('. ');
}

/** What everybody sees change at once. */
export const moments = (): (() => void)[] => [
  phase, turn,
  () => all('lens').find(lens => lens.now)?.question,
  () => { const mode = all('mode').find(one => one.now); return mode && `A story: ${mode.title}.`; },
  () => one('phase')?.kind === 'treat' ? all('risk').find(risk => risk.now)?.title : undefined,
  () => ids('concern').length > 0 ? 'The vote is closed. The picture of it is here.' : undefined,
  () => one('confidence')?.shown ? 'The room’s confidence is shown.' : undefined,
  () => one('share')?.additionsEndAt ? 'Every card is read. One minute for what comes to mind now.' : undefined,
].map(tells);
