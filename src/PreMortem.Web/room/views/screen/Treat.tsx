import type { ComponentChildren } from 'preact';
import { Earlier } from '../../parts/Earlier.tsx';
import { treated } from '../../parts/treated.ts';
import { all, get } from '../../store.ts';
import { day } from '../../words.ts';
import { Fit } from './Fit.tsx';
import { Wall } from './Wall.tsx';

/** The row being filled, words large. Each cell has its place from the first, so that nothing moves when one of them fills in (LK2). */
export function Treat() {
  const risk = all('risk').find(one => one.now);
  if (!risk) return <Wall><p class="wall-big serif">{wording.seat.whatChange}</p></Wall>;
  return (
    <Wall>
      <div key={risk.id} class="treat-wall">
        <div class="treat-title"><Fit max={48}><span class="serif"><bdi>{risk.title}</bdi> {risk.loneVoice && <span class="chip hold">{wording.seat.oneVoice}</span>} <Earlier risk={risk} /></span></Fit></div>
        <Cells risk={risk.id} />
      </div>
    </Wall>
  );
}

function Cells({ risk }: { risk: string }) {
  const held = get('response', risk)?.tension;
  if (held) return (
    <dl class="treat-cells held">
      <Cell word={wording.parts.heldTension}><bdi>{held.poleA}</bdi> <span class="muted">{wording.parts.and}</span> <bdi>{held.poleB}</bdi></Cell>
      <Cell word={wording.parts.lookedAgain}>{day(held.revisit)}</Cell>
    </dl>
  );
  const { needed, more } = treated(risk);
  return (
    <>
      <dl class="treat-cells">{needed.map(([word, text]) => <Cell key={word} word={word} full={Boolean(text)}>{text || <span class="muted">{wording.parts.notYet}</span>}</Cell>)}</dl>
      <div class="treat-more"><Fit max={28}>{more.map(([word, text]) => <span key={word}><span class="muted">{word}:</span> <bdi>{text}</bdi></span>)}</Fit></div>
    </>
  );
}

function Cell({ word, full, children }: { word: string; full?: boolean; children: ComponentChildren }) {
  return <div class={full ? 'full' : ''}><dt>{word}</dt><dd><Fit max={36}>{children}</Fit></dd></div>;
}
