import { fill } from '../say.ts';
interface Props { label: string; low: number; high: number; set: boolean; disabled?: boolean; onChange: (low: number, high: number) => void }

/** A likelihood as a range, 0 to 100, by two handles that push but never pass each other. */
export function RangeSlider({ label, low, high, set, disabled, onChange }: Props) {
  return (
    <fieldset class={`range${set ? '' : ' unset'}`} disabled={disabled}>
      <legend class="sr">{label}</legend>
      <div class="range-track">
        <span class="range-between" style={{ left: `${low}%`, width: `${high - low}%` }} />
        <input type="range" min="0" max="100" step="5" value={low} aria-label={fill(wording.parts.labelAtLeast, { label })} aria-valuetext={fill(wording.parts.atLeast, { n: low })}
          class={low > 50 ? 'above' : ''} onInput={event => { const value = event.currentTarget.valueAsNumber; onChange(value, Math.max(value, high)); }} />
        <input type="range" min="0" max="100" step="5" value={high} aria-label={fill(wording.parts.labelAtMost, { label })} aria-valuetext={fill(wording.parts.atMost, { n: high })}
          onInput={event => { const value = event.currentTarget.valueAsNumber; onChange(Math.min(low, value), value); }} />
      </div>
      <div class="slider-ends small muted"><span>{wording.parts.hardlyLikely}</span><span class="range-words">{set ? fill(wording.parts.lowToHigh, { low, high }) : wording.parts.dragBoth}</span><span>{wording.parts.nearlySure}</span></div>
    </fieldset>
  );
}
