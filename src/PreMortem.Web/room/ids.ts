/** A UUID also on plain http, where `crypto.randomUUID` does not exist. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const letters = '0123456789abcdefghijkmnpqrstvwxyz';

/** A short id for a reason, a risk, an offer: 50 bits, unique enough for a room. */
export const shortId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(10))].map(byte => letters[byte % 32]).join('');

/** A number that depends on the text alone (FNV-1a): for an order that stays put for one person. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
