import type { ReasonRecord } from '../../protocol.ts';

type Hint = NonNullable<ReasonRecord['hint']>;

/** What a card does not say yet, asked in the words of this page. */
export const asks = (hint: Hint): string => (wording.seat.hints as Record<string, string>)[hint.slot] ?? hint.question;
