import type { CountsRecord, PhaseKind } from '../../../protocol.ts';
import { one, peek } from '../../../store.ts';
import { capital, inWords, nameOf, people } from '../words.ts';

const standing: Partial<Record<PhaseKind, string>> = {
  gather: 'Greet people by name as they come in. The quiet ones speak sooner if they have spoken once.',
  confidence: 'Nobody sees a number until the end, and never one person’s number.',
  imagine: 'Read it slowly, then say nothing for a breath or two. The pause does the work.',
  sweep: 'Read the story as it stands. Let the room answer before you do.',
  form: 'Ask the author before you merge two cards. What sounds alike is not always the same.',
  concern: 'No talking until it is closed. Your own picks are shown last.',
  treat: 'Ask who would see it first. That person knows the early sign.',
  own: 'Go first, with something small that you will do.',
};

const inPods = 'Everybody is heard in a pod now. Walk past the silent ones; an empty chair is passed by whoever sits beside it.';

function quiet(counts: CountsRecord): string | undefined {
  const silent = counts.people - (counts.writers ?? 0);
  if (silent <= 0) return 'Everybody has written something.';
  return `${capital(people(silent))} not added anything yet. Give the quiet time; do not call on names in this phase.`;
}

function unheard(counts: CountsRecord): string | undefined {
  const left = counts.unheard ?? 0;
  if (left === 0) return 'Everybody who wrote has been heard at least once.';
  return `${capital(people(left))} cards that nobody has heard yet. First cards come before anybody’s second.`;
}

/**
 * One or two lines of advice on who is speaking and who is not.
 * @param away the seats of those who are not here, leaders left out.
 */
export function voices(kind: PhaseKind, counts: CountsRecord | undefined, away: readonly string[]): string[] {
  const lines: string[] = [];
  if (counts && (kind === 'write' || kind === 'lookAgain')) lines.push(quiet(counts) ?? '');
  else if (counts && kind === 'share') lines.push(one('pods') ? inPods : unheard(counts) ?? '');
  else if (standing[kind]) lines.push(standing[kind]);
  if (kind !== 'gather' && away.length === 1) lines.push(`${nameOf(peek('seat', away[0] ?? ''))} is away. The seat and every card are kept.`);
  if (kind !== 'gather' && away.length > 1) lines.push(`${capital(inWords(away.length))} people are away. Their seats and cards are kept.`);
  return lines.filter((line) => line !== '');
}
