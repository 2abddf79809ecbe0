import { isText, kept } from './keep.ts';
import type { As } from './protocol.ts';

const key = (code: string, as: As) => as === 'participant' ? `seat.${code}` : `seat.${code}.${as}`;

const ofThisWindow = (): string | undefined => {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'seat' in state && isText(state.seat) ? state.seat : undefined;
};

/** The secret token that takes the same seat again, kept for each room in this browser; where it keeps nothing, in this window's history. */
export const seatToken = {
  read: (code: string, as: As) => kept.read(key(code, as), '', isText) || ofThisWindow(),
  save(code: string, as: As, token: string): void {
    if (!kept.write(key(code, as), token)) history.replaceState({ seat: token }, '');
  },
  forget(code: string, as: As): void {
    kept.write(key(code, as), undefined);
    if (ofThisWindow()) history.replaceState(null, '');
  },
};

const mark = '#seat=';

/** Hands a seat that only this window's history holds to the next page, behind the #, which no server is ever told. */
export const handOver = (): string => ofThisWindow() ? mark + ofThisWindow() : '';

/** Takes a seat handed over so, and takes it out of the address at once. */
export function takeHandedOver(): void {
  if (location.hash.startsWith(mark)) history.replaceState({ seat: location.hash.slice(mark.length) }, '', location.pathname + location.search);
}
