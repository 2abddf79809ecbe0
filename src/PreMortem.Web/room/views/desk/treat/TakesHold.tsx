import { leverageWords, scaleWords } from '../../../parts/takes.ts';
import type { ResponseCoupling, RiskRecord, ScaleDimension } from '../../../protocol.ts';
import { get } from '../../../store.ts';
import { does } from '../does.ts';
import type { Boxes } from './boxes.tsx';
import { Fold } from './Fold.tsx';

const couplings: { coupling: ResponseCoupling; word: string }[] = [
  { coupling: 'tightens', word: wording.desk.tiesAll }, { coupling: 'loosens', word: wording.desk.leavesRoom },
];

/** What the response changes, from a number to a belief; whether it ties or frees; what of scale it serves. None of it is a score. */
export function TakesHold({ risk, boxes: { response: r, text } }: { risk: RiskRecord; boxes: Boxes }) {
  const belief = risk.parts.some((part) => get('plan', part)?.kind === 'belief');
  const serves = r.scale ?? [];
  const serve = (dimension: ScaleDimension) => void does('respond', {
    risk: risk.id, scale: serves.includes(dimension) ? serves.filter((one) => one !== dimension) : [...serves, dimension],
  });
  return (
    <Fold title={wording.desk.whereTakesHold} wanted={belief || Boolean(r.leverage || r.experience || r.coupling || serves.length)}>
      <p class="small muted">{wording.desk.itChangesFrom}</p>
      <div class="desk-choices" role="radiogroup" aria-label={wording.desk.whatChangesQ}>
        {leverageWords.map(({ leverage, word, means }) => (
          <label key={leverage} class={`desk-choice${r.leverage === leverage ? ' is-on' : ''}`}>
            <input type="radio" name={`leverage-${risk.id}`} checked={r.leverage === leverage} onChange={() => void does('respond', { risk: risk.id, leverage })} />
            <b>{word}</b><span class="small muted">{means}</span>
          </label>
        ))}
      </div>
      {text('experience', wording.desk.liveThrough, wording.desk.liveThroughHint, {
        rows: 2, ...(belief && { help: wording.desk.aboutBeliefs }),
      })}
      <div class="desk-choices is-short" role="radiogroup" aria-label={wording.desk.tightenLoosen}>
        {couplings.map(({ coupling, word }) => (
          <label key={coupling} class={`desk-choice${r.coupling === coupling ? ' is-on' : ''}`}>
            <input type="radio" name={`coupling-${risk.id}`} checked={r.coupling === coupling}
              onChange={() => void does('respond', { risk: risk.id, coupling })} /><b>{word}</b>
          </label>
        ))}
      </div>
      <div class="desk-row" role="group" aria-label={wording.desk.scaleServes}>
        <span class="small muted">{wording.desk.itServes}</span>
        {scaleWords.map(({ dimension, means }) => (
          <label key={dimension} class={`desk-tag${serves.includes(dimension) ? ' is-on' : ''}`} title={means}>
            <input type="checkbox" checked={serves.includes(dimension)} onChange={() => serve(dimension)} />{wording.desk.scale[dimension]}<span class="sr">: {means}</span></label>
        ))}
      </div>
    </Fold>
  );
}
