import { signal } from '@preact/signals';

/** What the page says about where to join; set once, when the desk opens. */
export const joinAddress = signal('');
export const joinUrl = signal('');
export const qrAddress = signal('');

/** The address as one reads it aloud: without the scheme, without the code's path. */
export function spoken(url: string): string {
  try {
    return new URL(url, location.href).host;
  } catch {
    return url;
  }
}

export function readAddress(root: DOMStringMap): void {
  joinUrl.value = root['joinUrl'] ?? '';
  joinAddress.value = spoken(joinUrl.value);
  qrAddress.value = root['qrUrl'] ?? '';
}
