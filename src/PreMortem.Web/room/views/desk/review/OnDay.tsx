import { useState } from 'preact/hooks';
import { daysFromNow } from '../words.ts';

interface Props { label: string; go: string; days: number; onGo(day: string): void }

/** A day after today, and the button that takes it. */
export function OnDay({ label, go, days, onGo }: Props) {
  const [day, setDay] = useState(daysFromNow(days));
  return (
    <form class="desk-on-day" onSubmit={(event) => { event.preventDefault(); if (day) onGo(day); }}>
      <label class="desk-label">{label}
        <input class="box" type="date" required min={daysFromNow(1)} value={day} onInput={(event) => setDay(event.currentTarget.value)} /></label>
      <button type="submit" class="btn">{go}</button>
    </form>
  );
}
