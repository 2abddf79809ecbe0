import { serverNow } from '../../../clock.ts';
import { computed } from '@preact/signals';

/** Ticks every ten seconds, for words like “away 20 s”. */
const roughly = computed(() => Math.floor(serverNow.value / 10_000) * 10_000);

/** “20 s”, “3 min”: how long ago an instant of the server was, to ten seconds. */
export function ago(instant: string): string {
  const seconds = Math.max(10, Math.round((roughly.value - Date.parse(instant)) / 10_000) * 10);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 3600)} h`;
}
