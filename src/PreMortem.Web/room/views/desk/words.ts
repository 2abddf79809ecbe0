import { serverNow } from '../../clock.ts';
import type { Author, FailureKind, ResponseKind, RiskRecord, Said, SeatName } from '../../protocol.ts';
import { language, listed, plural } from '../../say.ts';
import { named } from '../../words.ts';

export { count as many, day as dayInWords, impacts as impactOrder, impactWords, spoken as spokenCode } from '../../words.ts';

/** What the program says, in the words of this page. */
export function said(sentence: Said): string {
  return language === 'es' ? sentence.es : sentence.en;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** “A, B and C”. */
export function inOne(names: string[]): string {
  return listed(names);
}

export function nameOf(person: Author | SeatName | { name?: string } | undefined): string {
  const name = person?.name?.trim();
  return name ? named(name) : wording.desk.nameless;
}

/** The day `days` from now, as the date boxes want it. */
export function daysFromNow(days: number): string {
  const now = new Date(serverNow.peek());
  const there = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days));
  return there.toISOString().slice(0, 10);
}

export const failureWords: Record<FailureKind, string> = {
  interpretation: wording.desk.howUnderstood, architecture: wording.desk.howBuilt,
  incentives: wording.desk.whatRewarded, adaptation: wording.desk.howChanged,
};

export const responseWords: { kind: ResponseKind; word: string; means: string }[] = [
  { kind: 'avoid', word: wording.desk.avoid, means: wording.desk.avoidMeans },
  { kind: 'mitigate', word: wording.desk.weaken, means: wording.desk.weakenMeans },
  { kind: 'transfer', word: wording.desk.handOver, means: wording.desk.handOverMeans },
  { kind: 'accept', word: wording.desk.liveWith, means: wording.desk.liveWithMeans },
  { kind: 'escalate', word: wording.desk.takeUp, means: wording.desk.takeUpMeans },
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
  return plural(wording.desk.fromAnEarlier, reasons);
}

/** “4 reasons · Cervantes, District” */
export function behind(risk: RiskRecord): string {
  const sites = risk.sites.join(', ');
  const before = risk.carried ? ` · ${fromBefore(risk.earlier ?? 0)}` : '';
  return plural(risk.carried ? wording.desk.newReasonsN : wording.desk.reasonsN, risk.reasons.length) + before + (sites ? ` · ${sites}` : '');
}
