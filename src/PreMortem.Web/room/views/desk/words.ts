import { serverNow } from '../../clock.ts';
import type { Author, FailureKind, ResponseKind, RiskRecord, SeatName } from '../../protocol.ts';
import { count } from '../../words.ts';

export { count as many, day as dayInWords, impacts as impactOrder, impactWords, spoken as spokenCode } from '../../words.ts';

/** Numbers up to ten as words, for sentences. */
export function inWords(n: number): string {
  const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  return small[n] ?? String(n);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** “A, B and C”. */
export function inOne(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** “Two people have”, “One person has”. */
export function people(n: number): string {
  return n === 1 ? 'one person has' : `${inWords(n)} people have`;
}

export function nameOf(person: Author | SeatName | { name?: string } | undefined): string {
  return person?.name?.trim() || 'Somebody without a name';
}

/** The day `days` from now, as the date boxes want it. */
export function daysFromNow(days: number): string {
  const now = new Date(serverNow.peek());
  const there = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days));
  return there.toISOString().slice(0, 10);
}

export const failureWords: Record<FailureKind, string> = {
  interpretation: 'How it was understood', architecture: 'How it was built',
  incentives: 'What was rewarded', adaptation: 'How it was changed',
};

export const responseWords: { kind: ResponseKind; word: string; means: string }[] = [
  { kind: 'avoid', word: 'Avoid it', means: 'change the plan so that this cannot happen' },
  { kind: 'mitigate', word: 'Weaken it', means: 'make it rarer, or less harmful' },
  { kind: 'transfer', word: 'Hand it over', means: 'somebody better placed carries it' },
  { kind: 'accept', word: 'Live with it', means: 'watch the sign, and spend nothing yet' },
  { kind: 'escalate', word: 'Take it up', means: 'it is above us: bring it to who decides' },
];

/** An address as one reads it aloud: without the scheme, without the path. */
export function host(url: string): string {
  try {
    return new URL(url, location.href).host;
  } catch {
    return url;
  }
}

/** “3 reasons from an earlier meeting” */
export function fromBefore(reasons: number): string {
  return `${count(reasons, 'reason')} from an earlier meeting`;
}

/** “4 reasons · Cervantes, District” */
export function behind(risk: RiskRecord): string {
  const sites = risk.sites.join(', ');
  const before = risk.carried ? ` · ${fromBefore(risk.earlier ?? 0)}` : '';
  return count(risk.reasons.length, risk.carried ? 'new reason' : 'reason') + before + (sites ? ` · ${sites}` : '');
}
