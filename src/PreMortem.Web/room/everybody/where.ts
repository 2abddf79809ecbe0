import { clock } from '../clock.ts';
import { own } from '../mine.ts';
import { saving } from '../outbox.ts';
import { page } from '../page.ts';
import { announce } from '../parts/voice.ts';
import { one } from '../store.ts';
import { onTheTable } from '../wall.ts';
import { count } from '../words.ts';

function time(): string {
  const { state, seconds } = clock.value;
  if (state === 'none') return '';
  if (state === 'over') return 'The time is over.';
  const left = [seconds >= 60 ? count(Math.floor(seconds / 60), 'minute') : '', seconds % 60 > 0 ? count(seconds % 60, 'second') : ''].filter(Boolean).join(' ');
  return `${left || 'No time'} left${state === 'paused' ? ', paused' : ''}.`;
}

/** Says the counts that everybody sees, when they are asked for and only then. */
export function sayWhereWeAre(): void {
  const [phase, counts] = [one('phase'), one('counts')];
  const written = counts?.reasons ?? 0;
  announce([
    phase && `${phase.title}, phase ${phase.index} of ${phase.of}.`, time(),
    counts && `${count(counts.here, 'person', 'people')} here${counts.answered === undefined ? '' : `, ${counts.answered} have answered`}.`,
    written > 0 && `${count(written, 'card')} written.`, onTheTable.value.length > 0 && `${count(onTheTable.value.length, 'card')} shared.`,
    page.as === 'participant' && own.value.length > 0 && `${own.value.length} of your own.`,
    saving.value === 'saved' ? 'Everything is saved.' : 'Not everything is saved yet.',
  ].filter(Boolean).join(' '));
}
