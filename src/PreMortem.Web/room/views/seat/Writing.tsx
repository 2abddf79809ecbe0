import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { act, shortId, typing } from '../../actions.ts';
import { clock } from '../../clock.ts';
import { draft } from '../../drafts.ts';
import { aboutPart } from '../../mine.ts';
import { copy, Leftovers } from '../../parts/Leftovers.tsx';
import { TextBox } from '../../parts/TextBox.tsx';
import type { LensRecord } from '../../protocol.ts';
import { one } from '../../store.ts';
import { Done } from './Done.tsx';
import { HintLine } from './HintLine.tsx';
import { Mine } from './Mine.tsx';

interface Props {
  lens?: string | undefined; lenses?: LensRecord[]; aside?: boolean; ask?: typeof why;
  /** The part of the plan that the card is about. */
  part?: string | undefined;
  /** Names the draft. */
  box?: string;
}

const why = { label: wording.seat.whyFailOne, placeholder: wording.seat.itFailedBecause };

/** One box with the focus, unless it stands aside of something else; one cause a card. What stands in it is never lost, not even when the time is over. */
export function Writing({ lens, lenses, part, box = 'card', aside, ask = why }: Props) {
  const text = draft(box);
  const tacit = useSignal(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const locked = one('timer')?.locked ?? false;
  const { state, seconds } = clock.value;
  const add = () => {
    const written = text.peek().trim();
    if (!written || one('timer')?.locked) return;
    void act('writeReason', { reason: shortId(), text: written, ...(lens && { lens }), ...(part && { part }), ...(tacit.peek() && { tacit: true }) });
    text.value = '';
    tacit.value = false;
    aboutPart.value = undefined;
    field.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <section class={`writing${state === 'running' && seconds <= 10 ? ' last' : ''}${locked ? ' locked' : ''}`}>
        <TextBox text={text} label={ask.label} big lines={aside ? 2 : 3} autofocus={!aside} field={field} readOnly={locked}
          placeholder={locked ? '' : ask.placeholder} onInput={typing} onEnter={add} />
        {locked
          ? <div class="row"><p class="grow">{wording.seat.timeSafe}{text.value && ` ${wording.seat.notAdded}`}</p>
              {text.value && <button type="button" class="btn" onClick={() => void copy(text.peek())}>{wording.seat.copy}</button>}</div>
          : <div class="row">
              <label class="check small"><input type="checkbox" checked={tacit.value} onChange={event => { tacit.value = event.currentTarget.checked; }} /> {wording.seat.senseIt}</label>
              <span class="grow" />
              <button type="button" class="btn primary" onClick={add}>{wording.seat.add} <kbd>Enter</kbd></button>
            </div>}
        {!locked && !aside && <HintLine />}
      </section>
      {!(aside && part) && <Leftovers into={text} />}
      {!aside && <Mine lenses={lenses} locked={locked} />}
      {!locked && !aside && <Done words={wording.seat.noMore} />}
    </>
  );
}
