import { leverageWords, scaleWords } from '../../../parts/takes.ts';
import type { ResponseCoupling, RiskRecord, ScaleDimension } from '../../../protocol.ts';
import { get } from '../../../store.ts';
import { does } from '../does.ts';
import type { Boxes } from './boxes.tsx';
import { Fold } from './Fold.tsx';

const couplings: { coupling: ResponseCoupling; word: string }[] = [
  { coupling: 'tightens', word: 'It ties everybody to one way' }, { coupling: 'loosens', word: 'It leaves each site more room' },
];

/** What the response changes, from a number to a belief; whether it ties or frees; what of scale it serves. None of it is a score. */
export function TakesHold({ risk, boxes: { response: r, text } }: { risk: RiskRecord; boxes: Boxes }) {
  const belief = risk.parts.some((part) => get('plan', part)?.kind === 'belief');
  const serves = r.scale ?? [];
  const serve = (dimension: ScaleDimension) => void does('respond', {
    risk: risk.id, scale: serves.includes(dimension) ? serves.filter((one) => one !== dimension) : [...serves, dimension],
  });
  return (
    <Fold title="Where it takes hold" wanted={belief || Boolean(r.leverage || r.experience || r.coupling || serves.length)}>
      <p class="small muted">It changes …, from what shifts least to what shifts most:</p>
      <div class="desk-choices" role="radiogroup" aria-label="What does it change?">
        {leverageWords.map(({ leverage, word, means }) => (
          <label key={leverage} class={`desk-choice${r.leverage === leverage ? ' is-on' : ''}`}>
            <input type="radio" name={`leverage-${risk.id}`} checked={r.leverage === leverage} onChange={() => void does('respond', { risk: risk.id, leverage })} />
            <b>{word}</b><span class="small muted">{means}</span>
          </label>
        ))}
      </div>
      {text('experience', 'What would they live through that shifts it?', 'teach one open task with a colleague, then read what students wrote', {
        rows: 2, ...(belief && { help: 'This risk is about what people believe. Beliefs seldom shift by being told.' }),
      })}
      <div class="desk-choices is-short" role="radiogroup" aria-label="Does it tighten or loosen the plan?">
        {couplings.map(({ coupling, word }) => (
          <label key={coupling} class={`desk-choice${r.coupling === coupling ? ' is-on' : ''}`}>
            <input type="radio" name={`coupling-${risk.id}`} checked={r.coupling === coupling}
              onChange={() => void does('respond', { risk: risk.id, coupling })} /><b>{word}</b>
          </label>
        ))}
      </div>
      <div class="desk-row" role="group" aria-label="What of scale does it serve?">
        <span class="small muted">It serves</span>
        {scaleWords.map(({ dimension, means }) => (
          <label key={dimension} class={`desk-tag${serves.includes(dimension) ? ' is-on' : ''}`} title={means}>
            <input type="checkbox" checked={serves.includes(dimension)} onChange={() => serve(dimension)} />{dimension}<span class="sr">: {means}</span></label>
        ))}
      </div>
    </Fold>
  );
}
