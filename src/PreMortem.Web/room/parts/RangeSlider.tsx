interface Props { label: string; low: number; high: number; set: boolean; disabled?: boolean; onChange: (low: number, high: number) => void }

/** A likelihood as a range, 0 to 100, by two handles that push but never pass each other. */
export function RangeSlider({ label, low, high, set, disabled, onChange }: Props) {
  return (
    <fieldset class={`range${set ? '' : ' unset'}`} disabled={disabled}>
      <legend class="sr">{label}</legend>
      <div class="range-track">
        <span class="range-between" style={{ left: `${low}%`, width: `${high - low}%` }} />
        <input type="range" min="0" max="100" step="5" value={low} aria-label={`${label}: at least`} aria-valuetext={`at least ${low} in 100`}
          class={low > 50 ? 'above' : ''} onInput={event => { const value = event.currentTarget.valueAsNumber; onChange(value, Math.max(value, high)); }} />
        <input type="range" min="0" max="100" step="5" value={high} aria-label={`${label}: at most`} aria-valuetext={`at most ${high} in 100`}
          onInput={event => { const value = event.currentTarget.valueAsNumber; onChange(Math.min(low, value), value); }} />
      </div>
      <div class="slider-ends small muted"><span>hardly likely</span><span class="range-words">{set ? `${low} to ${high} in 100` : 'drag both ends'}</span><span>nearly sure</span></div>
    </fieldset>
  );
}
