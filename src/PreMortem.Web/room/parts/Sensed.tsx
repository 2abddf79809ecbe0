/** A card that somebody senses and cannot name: it is kept, and asked about again. */
export function Sensed({ card }: { card: { tacit?: boolean } }) {
  return card.tacit ? <p class="sensed"><span class="chip hold">sensed, not yet named</span> <span class="small muted">No need to explain it.</span></p> : null;
}
