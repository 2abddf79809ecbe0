import { aboutPart } from '../../mine.ts';
import type { LensRecord } from '../../protocol.ts';
import { get } from '../../store.ts';

/** What of this plan the question is about. A press says that the next card is about that part. */
export function LensParts({ lens }: { lens: LensRecord }) {
  const parts = lens.parts.flatMap(({ part, probe }) => { const found = get('plan', part); return found ? [{ ...found, said: probe ?? found.text }] : []; });
  if (parts.length === 0) return null;
  return (
    <ul class="lens-parts small" aria-label="In this plan">{parts.map(part => (
      <li key={part.id}><button type="button" class="lens-part" aria-pressed={aboutPart.value === part.id} aria-label={`My card is about ${part.id}: ${part.said}`}
        onClick={() => { aboutPart.value = aboutPart.value === part.id ? undefined : part.id; }}><b>{part.id}</b> {part.said}</button></li>
    ))}</ul>
  );
}
