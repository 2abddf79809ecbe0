import type { Distribution } from '../protocol.ts';

/** The room's confidence before and after, as two rows of bars: a distribution, never a person. */
export function Shift({ before, after }: { before?: Distribution | undefined; after?: Distribution | undefined }) {
  const tallest = Math.max(1, ...(before?.bins ?? []), ...(after?.bins ?? []));
  return (
    <div class="shift">
      {before && <Row words="before" now={before} tallest={tallest} />}
      {after && <Row words="after" now={after} tallest={tallest} />}
      <div class="shift-axis small muted" aria-hidden="true"><span>0</span><span>50</span><span>100</span></div>
    </div>
  );
}

function Row({ words, now, tallest }: { words: string; now: Distribution; tallest: number }) {
  return (
    <div class={`shift-row ${words}`}>
      <p><strong>{now.median}</strong> <span class="muted">{words}; the middle half said {now.lower} to {now.upper}</span></p>
      <div class="shift-bars" role="img" aria-label={`Confidence ${words}: median ${now.median}, middle half ${now.lower} to ${now.upper}, ${now.count} answers`}>
        {now.bins.map((count, at) => <i key={at} style={{ height: `${(count / tallest) * 100}%` }} />)}
      </div>
    </div>
  );
}
