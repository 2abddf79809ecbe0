import { Story } from '../../parts/Story.tsx';
import { all } from '../../store.ts';
import { Answered } from './Answered.tsx';
import { Fit } from './Fit.tsx';
import { Wall } from './Wall.tsx';

/** The story, and how many know it. */
export function Sweep() {
  const shown = all('mode');
  const mode = shown.find(one => one.now);
  if (!mode) return <Wall foot={<Answered />}><p class="wall-big serif">What has nobody said yet?</p></Wall>;
  return (
    <Wall foot={
      <div class="tallies">
        <p><strong>{mode.happened}</strong> happened to us</p><p><strong>{mode.alreadySaid}</strong> already said</p><p><strong>{mode.notHere}</strong> not here</p>
      </div>
    }>
      <p class="fail-words wall-author">{mode.title}</p>
      <Fit key={mode.slug} max={50} class="serif story landing"><Story text={mode.story} /></Fit>
    </Wall>
  );
}
