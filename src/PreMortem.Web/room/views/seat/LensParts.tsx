import { aboutPart } from '../../mine.ts';
import type { LensRecord } from '../../protocol.ts';
import { get } from '../../store.ts';
import { fill } from '../../say.ts';

/** What of this plan the question is about. A press says that the next card is about that part. */
export function LensParts({ lens }: { lens: LensRecord }) {
  const parts = lens.parts.flatMap(({ part, probe }) => { const found = get('plan', part); return found ? [{ ...found, said: probe ?? found.text }] : []; });
  if (parts.length === 0) return null;
  return (
    <ul class="lens-parts small" aria-label={wording.seat.inThisPlan}>{parts.map(part => (
      <li key={part.id}><button type="button" class="lens-part" aria-pressed={aboutPart.value === part.id} aria-label={fill(wording.seat.cardAbout, { part: part.id, said: part.said })}
        onClick={() => { aboutPart.value = aboutPart.value === part.id ? undefined : part.id; }}><b>{part.id}</b> {part.said}</button></li>
    ))}</ul>
  );
}
