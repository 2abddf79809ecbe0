import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { act } from '../../actions.ts';
import { waiting } from '../../outbox.ts';
import { RangeSlider } from '../../parts/RangeSlider.tsx';
import type { Impact } from '../../protocol.ts';
import { one } from '../../store.ts';
import { impacts, impactWords } from '../../words.ts';
import { fill } from '../../say.ts';

interface Given { low: number; high: number; impact: Impact | undefined; set: boolean }

/** How likely, as a range; how hard it hit the aim, in words. Sent once both are given. */
export function Rating({ risk, title }: { risk: string; title: string }) {
  const local = useSignal<Given | undefined>(undefined);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = waiting('rateRisk').filter(command => command.risk === risk).at(-1) ?? one('me')?.ratings.find(rating => rating.risk === risk);
  const now: Given = local.value ?? (held ? { ...held, set: true } : { low: 30, high: 60, impact: undefined, set: false });
  const change = (given: Given) => {
    local.value = given;
    clearTimeout(rest.current);
    const { low, high, impact, set } = given;
    if (set && impact) rest.current = setTimeout(() => void act('rateRisk', { risk, low, high, impact }), 350);
  };
  return (
    <div class="rating stack">
      <RangeSlider label={fill(wording.seat.howLikely, { risk: title })} low={now.low} high={now.high} set={now.set} onChange={(low, high) => change({ ...now, low, high, set: true })} />
      <fieldset class="impact"><legend class="small muted">{wording.seat.didToAim}</legend>
        <div class="row">{impacts.map(impact => (
          <label key={impact} class={`btn small${now.impact === impact ? ' on' : ''}`}>
            <input type="radio" class="sr" name={`impact-${risk}`} checked={now.impact === impact} onChange={() => change({ ...now, impact })} />{impactWords[impact]}</label>
        ))}</div></fieldset>
      {now.set && !now.impact && <p class="small muted">{wording.seat.nowAim}</p>}
      {!now.set && now.impact && <p class="small muted">{wording.seat.nowLikely}</p>}
    </div>
  );
}
