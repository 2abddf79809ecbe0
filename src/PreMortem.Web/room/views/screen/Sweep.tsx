import { Story } from '../../parts/Story.tsx';
import { all } from '../../store.ts';
import { Answered } from './Answered.tsx';
import { Fit } from './Fit.tsx';
import { Wall } from './Wall.tsx';

/** The story, and how many know it. */
export function Sweep() {
  const shown = all('mode');
  const mode = shown.find(one => one.now);
  if (!mode) return <Wall foot={<Answered />}><p class="wall-big serif">{wording.screen.nobodySaidYet}</p></Wall>;
  return (
    <Wall foot={
      <div class="tallies">
        <p><strong>{mode.happened}</strong> {wording.desk.happenedToUs}</p><p><strong>{mode.alreadySaid}</strong> {wording.desk.alreadySaid}</p><p><strong>{mode.notHere}</strong> {wording.desk.notHere}</p>
      </div>
    }>
      <p class="fail-words wall-author">{mode.title}</p>
      <Fit key={mode.slug} max={50} class="serif story landing"><Story text={mode.story} /></Fit>
    </Wall>
  );
}
