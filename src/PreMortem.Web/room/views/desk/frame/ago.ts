import { signal } from '@preact/signals';
import { serverNow } from '../../../connection';

/** Ticks every second while the desk is open; who reads it is drawn again. */
const beat = signal(0);
const slow = signal(0);
window.setInterval(() => {
  beat.value += 1;
  if (beat.value % 10 === 0) slow.value += 1;
}, 1000);

/** Whole seconds until an instant of the server; 0 once it is past. */
export function secondsUntil(instant: string): number {
  void beat.value;
  return Math.max(0, Math.ceil((Date.parse(instant) - serverNow()) / 1000));
}

/** “20 s”, “3 min”: how long ago an instant of the server was, roughly. */
export function ago(instant: string): string {
  void slow.value;
  const seconds = Math.max(0, (serverNow() - Date.parse(instant)) / 1000);
  if (seconds < 60) return `${Math.max(10, Math.round(seconds / 10) * 10)} s`;
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 3600)} h`;
}
