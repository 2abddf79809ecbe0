import { fill } from './say.ts';
import type { Author, Day, Impact, PartKind, SeatName, SeatRecord } from './protocol.ts';

const long = new Intl.DateTimeFormat(wording.parts.locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** “12 June 2028”. */
export const day = (date: Day | undefined): string => {
  const parsed = date ? new Date(`${date.slice(0, 10)}T12:00:00Z`) : undefined;
  return !parsed || Number.isNaN(parsed.getTime()) ? '' : long.format(parsed);
};

export const count = (n: number, singular: string, plural = `${singular}s`): string => `${n} ${n === 1 ? singular : plural}`;

/** The room itself names a leader who gave no name. */
export const named = (name: string | undefined): string => name === 'The leader' ? wording.parts.theLeader : name ?? wording.parts.somebody;

/** “T. Ruiz, Cervantes”; nothing for a card without an author. */
export const author = (by: Author | SeatName | SeatRecord | undefined): string =>
  by ? [named(by.name), by.site].filter(Boolean).join(', ') : '';

/** “K7M-42P”: easier to say across a room. */
export const spoken = (code: string): string => code.length === 6 ? `${code.slice(0, 3)}-${code.slice(3)}` : code;

const parts: Record<PartKind, string> = {
  practice: wording.parts.partPractice, change: wording.parts.partChange, outcome: wording.parts.partOutcome, mechanism: wording.parts.partMechanism, evidence: wording.parts.partEvidence,
  assumption: wording.parts.partAssumption, condition: wording.parts.partCondition, incentive: wording.parts.partIncentive, belief: wording.parts.partBelief,
};

/** How a part joins the sentence: “If”, “then”. */
export const partWord = ({ kind }: { kind: PartKind }): string => parts[kind];

/** A short name for the initiative: what stands before a bracket or a colon. */
export const brief = (initiative: string): string => {
  const bracket = /\(([A-Z][A-Z0-9-]{1,9})\)/.exec(initiative)?.[1];
  return bracket ?? initiative.split(':')[0] ?? initiative;
};

/** What a pod said of the card it sent up beside its three. */
export const loneWords = wording.parts.loneCard;

/** Of a card whose author had no device. */
export const enteredWords = wording.leading.entered;

/** “T. Ruiz, Cervantes”, and “entered by the leader for M. Osei” where somebody had no device. */
export const whose = (card: { by?: Author; entered?: boolean }): string =>
  !card.entered ? author(card.by) : card.by?.name ? fill(wording.leading.enteredFor, { name: author(card.by) }) : enteredWords;

/** A part's text as it reads inside the sentence: no capital unless it begins with a name, no full stop. */
export function inSentence(text: string, names: readonly string[]): string {
  const bare = text.trim().replace(/[.;,]+$/, '');
  const isPlain = /^[A-Z]['’]?[a-z]/.test(bare) || /^A /.test(bare);
  return isPlain && !names.some(name => bare.startsWith(name)) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}

export const impacts: readonly Impact[] = ['slight', 'some', 'major', 'endsIt'];
export const impactWords: Record<Impact, string> = {
  slight: wording.parts.impactSlight, some: wording.parts.impactSome, major: wording.parts.impactMajor, endsIt: wording.parts.impactEndsIt,
};
