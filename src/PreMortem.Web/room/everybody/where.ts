import { clock } from '../clock.ts';
import { own } from '../mine.ts';
import { saving } from '../outbox.ts';
import { page } from '../page.ts';
import { announce } from '../parts/voice.ts';
import { one } from '../store.ts';
import { onTheTable } from '../wall.ts';
import { fill, plural } from '../say.ts';
import { holdsWords } from '../untaken.ts';

function time(): string {
  const { state, seconds } = clock.value;
  if (state === 'none') return '';
  if (state === 'over') return wording.everybody.timeOver;
  const left = [seconds >= 60 ? plural(wording.everybody.minutes, Math.floor(seconds / 60)) : '', seconds % 60 > 0 ? plural(wording.everybody.seconds, seconds % 60) : ''].filter(Boolean).join(' ');
  return fill(state === 'paused' ? wording.everybody.leftPaused : wording.everybody.left, { time: left || wording.everybody.noTime });
}

/** Says the counts that everybody sees, when they are asked for and only then. */
export function sayWhereWeAre(): void {
  const [phase, counts] = [one('phase'), one('counts')];
  const written = counts?.reasons ?? 0;
  announce([
    phase && fill(wording.everybody.phaseOf, { title: phase.title, n: phase.index, of: phase.of }), time(),
    counts && `${plural(wording.everybody.here, counts.here)}${counts.answered === undefined ? '' : `, ${fill(wording.everybody.answered, { n: counts.answered })}`}.`,
    written > 0 && plural(wording.everybody.written, written), onTheTable.value.length > 0 && plural(wording.everybody.shared, onTheTable.value.length),
    page.as === 'participant' && own.value.length > 0 && fill(wording.everybody.ofYours, { n: own.value.length }),
    saving.value === 'saved' && !holdsWords.value ? wording.everybody.allSaved : wording.everybody.notAllSaved,
  ].filter(Boolean).join(' '));
}
