import { get } from '../store.ts';
import { day } from '../words.ts';
import { treated } from './treated.ts';

/** A risk's row as it fills in: what shows it, what is done, by whom, until when. */
export function TreatRow({ risk }: { risk: string }) {
  const held = get('response', risk)?.tension;
  if (held) return (
    <dl class="treat-row held">
      <div><dt>{wording.parts.heldTension}</dt><dd>{held.poleA} <span class="muted">{wording.parts.and}</span> {held.poleB}</dd></div>
      <div><dt>{wording.parts.lookedAgain}</dt><dd>{day(held.revisit)}</dd></div>
    </dl>
  );
  const { needed, more } = treated(risk);
  return <dl class="treat-row">{[...needed, ...more].map(([word, text]) => <div key={word} class={text ? 'full' : ''}><dt>{word}</dt><dd>{text || <span class="muted">{wording.parts.notYet}</span>}</dd></div>)}</dl>;
}
