import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { act } from '../../actions.ts';
import { latest } from '../../outbox.ts';
import { Slider } from '../../parts/Slider.tsx';
import { one } from '../../store.ts';

/** 0 to 100, changed as often as one likes; sent when the hand rests. */
export function HowSure({ disabled }: { disabled?: boolean }) {
  const moving = useSignal<number | undefined>(undefined);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = latest('giveConfidence')?.value ?? one('me')?.confidence;
  const give = (value: number) => {
    moving.value = value;
    clearTimeout(rest.current);
    rest.current = setTimeout(() => void act('giveConfidence', { value }), 350);
  };
  const value = moving.value ?? held;
  return (
    <div class="card">
      <Slider label={wording.seat.howSureLabel} value={value} low={wording.seat.notAtAll} high={wording.seat.fully} disabled={disabled ?? false} onChange={give} />
      <p class="small muted centre">{value === undefined ? wording.seat.touchLine : wording.seat.canChange}</p>
    </div>
  );
}
