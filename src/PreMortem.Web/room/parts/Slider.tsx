import { useId } from 'preact/hooks';
import { fill } from '../say.ts';

interface Props { label: string; value: number | undefined; low: string; high: string; disabled?: boolean; onChange: (value: number) => void }

/** 0 to 100 with nothing preselected: the handle appears where the person first touches the line. */
export function Slider({ label, value, low, high, disabled, onChange }: Props) {
  const id = useId();
  return (
    <div class={`slider${value === undefined ? ' unset' : ''}`}>
      <label class="sr" for={id}>{label}</label>
      <output class="slider-value" for={id} aria-hidden="true">{value ?? '–'}</output>
      <input
        id={id} type="range" min="0" max="100" step="1" value={value ?? 50} disabled={disabled}
        aria-valuetext={value === undefined ? wording.parts.notAnswered : fill(wording.parts.of100, { n: value })}
        onInput={event => onChange(event.currentTarget.valueAsNumber)}
        onClick={event => { if (value === undefined) onChange(event.currentTarget.valueAsNumber); }}
      />
      <div class="slider-ends small muted"><span>{low}</span><span>{high}</span></div>
    </div>
  );
}
