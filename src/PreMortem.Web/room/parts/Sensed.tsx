import { loneWords } from '../words.ts';

/** A card that somebody senses and cannot name: it is kept, and asked about again. A pod's lone card says so. */
export function Sensed({ card }: { card: { tacit?: boolean; lone?: boolean } }) {
  if (card.lone) return <p class="sensed">{card.tacit && <span class="chip hold">sensed, not yet named</span>} <span class="chip hold">{loneWords}</span></p>;
  return card.tacit ? <p class="sensed"><span class="chip hold">sensed, not yet named</span> <span class="small muted">No need to explain it.</span></p> : null;
}
