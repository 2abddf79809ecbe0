import type { Concern } from '../../../protocol.ts';

/** How many picked it, as a bar of the turnout. */
export function PicksBar({ concern }: { concern: Concern }) {
  const width = concern.turnout > 0 ? (100 * concern.picks) / concern.turnout : 0;
  return (
    <svg class="desk-bar-picks" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" width="100" height="8" rx="1" /><rect class="fill" width={width} height="8" rx="1" />
    </svg>
  );
}

/** Likelihood as a range: the middle of what the room said dark, the room's spread light behind it. */
export function RangeBar({ concern }: { concern: Concern }) {
  const { low, high, spreadLow, spreadHigh } = concern;
  if (low === undefined || high === undefined) return null;
  const from = Math.min(spreadLow ?? low, low);
  const to = Math.max(spreadHigh ?? high, high);
  return (
    <svg class="desk-bar-range" viewBox="0 0 100 8" preserveAspectRatio="none" role="img"
      aria-label={`Likelihood ${low} to ${high} percent; the room spread from ${from} to ${to}`}>
      <rect class="track" y="3.5" width="100" height="1" />
      <rect class="spread" x={from} y="1" width={Math.max(1, to - from)} height="6" />
      <rect class="middle" x={low} y="1" width={Math.max(1.5, high - low)} height="6" />
    </svg>
  );
}
