import { isText, kept } from './keep.ts';
import type { As } from './protocol.ts';

const key = (code: string, as: As) => as === 'participant' ? `seat.${code}` : `seat.${code}.${as}`;

/** The secret token that takes the same seat again, kept for each room in this browser. */
export const seatToken = {
  read: (code: string, as: As) => kept.read(key(code, as), '', isText) || undefined,
  save: (code: string, as: As, token: string) => kept.write(key(code, as), token),
  forget: (code: string, as: As) => kept.write(key(code, as), undefined),
};
