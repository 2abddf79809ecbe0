import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { RiskRecord } from '../../../protocol.ts';
import { RiskTags } from '../tags/RiskTags.tsx';
import { failureWords } from '../words.ts';
import { RiskLeaves } from './RiskLeaves.tsx';
import { RiskReasons } from './RiskReasons.tsx';
import { Threatens } from './Threatens.tsx';
import { useWording, type Word } from './useWording.ts';
import { fill } from '../../../say.ts';

const places: { word: Word; label: string; placeholder: string }[] = [
  { word: 'cause', label: wording.desk.becauseBox, placeholder: wording.desk.becauseHint },
  { word: 'event', label: wording.desk.happenedBox, placeholder: wording.desk.happenedHint },
  { word: 'consequence', label: wording.desk.ledToBox, placeholder: wording.desk.ledToHint },
];

/** The open risk: its words, what it threatens, the reasons in it, and the ways it leaves the list. */
export function RiskEditor({ risk, heading }: { risk: RiskRecord; heading: ComponentChildren }) {
  const { drafts, borrowed, keep } = useWording(risk);
  const body = useRef<HTMLDivElement>(null);
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
  };
  return (
    <div ref={body} class="desk-editor" onKeyDown={leave}>
      <div class="desk-risk-line">
        {heading}
        <input class="box desk-title-box" aria-label={fill(wording.desk.titleOfRisk, { risk: `R${risk.number}` })} maxLength={200} autoComplete="off"
          placeholder={wording.desk.nameItFew} value={drafts.title.value} onFocus={drafts.title.focus} onBlur={drafts.title.leave}
          onInput={(event) => drafts.title.type(event.currentTarget.value)} />
        {risk.mode && <span class="chip plain" title={risk.kind && failureWords[risk.kind]}>{wording.desk.fromLibrary}</span>}
      </div>
      <div class="desk-words">
        {places.map(({ word, label, placeholder }) => (
          <label key={word} class="desk-label">{label}
            <textarea class="box" rows={3} maxLength={1000} placeholder={placeholder} value={drafts[word].value}
              onFocus={drafts[word].focus} onBlur={drafts[word].leave}
              onInput={(event) => drafts[word].type(event.currentTarget.value)} />
          </label>
        ))}
      </div>
      {borrowed && (
        <p class="small desk-borrowed">{wording.desk.borrowed}
          {' '}<button type="button" class="link" onClick={keep}>{wording.desk.theyAreRight}</button></p>
      )}
      <Threatens risk={risk} />
      <RiskTags risk={risk} />
      <RiskReasons risk={risk} />
      <RiskLeaves risk={risk} />
    </div>
  );
}
