import { signal } from '@preact/signals';

export interface Said { id: number; text: string }

/** What a screen reader is told now. Each line is said once, and gone before whoever reads the page meets it as old news. */
export const lines = signal<readonly Said[]>([]);

const stays = 7000;
let said = 0;

/** Says something to a screen reader, once whatever it is doing has been said. */
export function announce(text: string): void {
  const line = { id: said++, text };
  lines.value = [...lines.peek(), line];
  setTimeout(() => { lines.value = lines.peek().filter(other => other !== line); }, stays);
}
