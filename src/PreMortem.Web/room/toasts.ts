import { signal } from '@preact/signals';
import { shortId } from './ids.ts';

export interface Toast { id: string; text: string; tone: 'plain' | 'trouble'; action?: { label: string; run: () => void } }

export const toasts = signal<Toast[]>([]);

export const dismiss = (id: string): void => {
  toasts.value = toasts.value.filter(toast => toast.id !== id);
};

/** Whoever is about to use it keeps it. */
const isHeld = () => document.querySelector('.toasts:is(:hover, :focus-within)') !== null;

/** Says something briefly at the foot of the page; with an action it stays long enough to be used. */
export function say(text: string, more: { tone?: Toast['tone']; action?: Toast['action'] } = {}): void {
  const toast: Toast = { id: shortId(), text, tone: more.tone ?? 'plain', ...(more.action && { action: more.action }) };
  toasts.value = [...toasts.value.filter(other => other.text !== text), toast].slice(-3);
  const stays = more.action ? 20_000 : toast.tone === 'trouble' ? 12_000 : 5_000;
  const leaves = () => { if (isHeld()) setTimeout(leaves, 1000); else dismiss(toast.id); };
  setTimeout(leaves, stays);
}
