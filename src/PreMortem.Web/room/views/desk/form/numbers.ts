import { signal } from '@preact/signals';
import { placeChosen } from './placing.ts';
import { chosen, takers } from './selection.ts';

/** The digits typed so far of a risk's number, while more of them may come. */
export const digits = signal('');

/** How long a second digit may take, in milliseconds. */
const moment = 900;
let waiting = 0;

function settle(): void {
  window.clearTimeout(waiting);
  const risk = takers.value.find((candidate) => String(candidate.number) === digits.value);
  digits.value = '';
  if (risk) placeChosen(risk.id);
}

/** Takes one digit. The reason is placed at once where no longer number can be meant, else after a moment or on Enter. */
export function digit(key: string): void {
  if (!chosen()) return;
  window.clearTimeout(waiting);
  const meant = digits.value + key;
  const fitting = takers.value.filter((risk) => String(risk.number).startsWith(meant));
  digits.value = fitting.length > 0 ? meant : '';
  if (fitting.length === 1 && String(fitting[0]?.number) === meant) settle();
  else if (fitting.length > 0) waiting = window.setTimeout(settle, moment);
}

/** Enter: the digits so far are the whole number. Answers false where no digit was typed. */
export function confirmDigits(): boolean {
  if (digits.value === '') return false;
  settle();
  return true;
}

export function forgetDigits(): void {
  window.clearTimeout(waiting);
  digits.value = '';
}
