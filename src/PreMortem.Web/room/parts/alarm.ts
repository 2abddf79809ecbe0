import { effect, signal } from '@preact/signals';
import { clock } from '../clock.ts';
import { kept } from '../keep.ts';

// Time's end, heard and seen. Off until somebody wants it, on this device alone. The tone is made here: there is no file to load.

const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

export const rings = signal(kept.read('alarm.sound', false, isFlag));
export const flashes = signal(kept.read('alarm.flash', false, isFlag));
/** Grows by one with each flash; 0 before the first. */
export const flash = signal(0);

export function setRings(on: boolean): void {
  rings.value = on;
  kept.write('alarm.sound', on || undefined);
}

export function setFlashes(on: boolean): void {
  flashes.value = on;
  kept.write('alarm.flash', on || undefined);
}

let sound: AudioContext | undefined;

/** Two soft notes, half a second together. A browser plays none before somebody has pressed anything on the page. */
async function ring(): Promise<void> {
  sound ??= new AudioContext();
  if (sound.state === 'suspended') await sound.resume();
  const begin = sound.currentTime;
  for (const [at, pitch] of [[0, 660], [0.24, 880]] as const) {
    const note = sound.createOscillator();
    const volume = sound.createGain();
    note.frequency.value = pitch;
    volume.gain.setValueAtTime(0, begin + at);
    volume.gain.linearRampToValueAtTime(0.18, begin + at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, begin + at + 0.24);
    note.connect(volume).connect(sound.destination);
    note.start(begin + at);
    note.stop(begin + at + 0.26);
  }
}

const still = matchMedia('(prefers-reduced-motion: reduce)');

/** What this device does at time's end, now. */
export function alarm(): void {
  if (rings.peek()) void ring().catch(() => undefined);
  if (flashes.peek() && !still.matches) flash.value++;
}

/** Waits for the clock of each phase. Gives back what stops it. */
export function watchTheClock(): () => void {
  let was = clock.peek().state;
  return effect(() => {
    const { state } = clock.value;
    if (was === 'running' && (state === 'grace' || state === 'over')) alarm();
    was = state;
  });
}
