import type { ModeRecord } from '../../../protocol.ts';

/** What the room answered to one story, as counts. */
export function Answers({ mode, small = false }: { mode: ModeRecord; small?: boolean }) {
  const answers = [
    { word: wording.desk.happenedToUs, n: mode.happened, tone: ' fail' },
    { word: wording.desk.alreadySaid, n: mode.alreadySaid, tone: '' },
    { word: wording.desk.notHere, n: mode.notHere, tone: ' plain' },
  ];
  if (small) {
    return <span class="desk-chips">{answers.filter((a) => a.n > 0).map((a) => <span key={a.word} class={`chip${a.tone}`}>{a.n} {a.word}</span>)}</span>;
  }
  return (
    <ul class="desk-answers" aria-label={wording.desk.answers}>
      {answers.map((a) => <li key={a.word}><b class="desk-answer-number">{a.n}</b><span class="muted">{a.word}</span></li>)}
    </ul>
  );
}
