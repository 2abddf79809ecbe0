import type { Signal } from '@preact/signals';
import { leftovers, letGo } from '../leftover.ts';
import { say } from '../toasts.ts';

/** Copies where the browser allows it; over plain http the person copies by hand from the text that stands there. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(wording.parts.copied);
  } catch {
    say(wording.parts.noCopy);
  }
}

/** Text the room did not take. It stays until its writer lets it go. */
export function Leftovers({ into }: { into?: Signal<string> | undefined }) {
  if (leftovers.value.length === 0) return null;
  return (
    <section class="leftovers card" aria-label={wording.parts.keptForYou}>
      <p class="caps">{wording.parts.notInRoom}</p>
      {leftovers.value.map(({ text, why }) => (
        <div key={text} class="leftover">
          <p class="words">{text}</p>
          <p class="small muted">{why}</p>
          <div class="row">
            {into && <button type="button" class="btn" onClick={() => { into.value = into.peek() ? `${into.peek()}\n${text}` : text; letGo(text); }}>{wording.parts.putBackInBox}</button>}
            <button type="button" class="btn" onClick={() => void copy(text)}>{wording.parts.copy}</button>
            <button type="button" class="btn quiet" onClick={() => letGo(text)}>{wording.parts.letGo}</button>
          </div>
        </div>
      ))}
    </section>
  );
}
