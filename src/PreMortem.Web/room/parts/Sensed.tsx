import { loneWords } from '../words.ts';

/** A card that somebody senses and cannot name: it is kept, and asked about again. A pod's lone card says so. */
export function Sensed({ card }: { card: { tacit?: boolean; lone?: boolean } }) {
  if (card.lone) return <p class="sensed">{card.tacit && <span class="chip hold">{wording.parts.sensed}</span>} <span class="chip hold">{loneWords}</span></p>;
  return card.tacit ? <p class="sensed"><span class="chip hold">{wording.parts.sensed}</span> <span class="small muted">{wording.parts.noNeed}</span></p> : null;
}
