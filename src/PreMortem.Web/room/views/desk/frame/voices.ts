import type { CountsRecord, PhaseKind } from '../../../protocol.ts';
import { one, peek } from '../../../store.ts';
import { nameOf } from '../words.ts';
import { fill, plural } from '../../../say.ts';

const standing: Partial<Record<PhaseKind, string>> = {
  gather: wording.desk.vGather,
  confidence: wording.desk.vConfidence,
  imagine: wording.desk.vImagine,
  sweep: wording.desk.vSweep,
  form: wording.desk.vForm,
  concern: wording.desk.vConcern,
  treat: wording.desk.vTreat,
  own: wording.desk.vOwn,
};

const inPods = wording.desk.vInPods;

function quiet(counts: CountsRecord): string | undefined {
  const silent = counts.people - (counts.writers ?? 0);
  if (silent <= 0) return wording.desk.everybodyWrote;
  return plural(wording.desk.silentYet, silent);
}

function unheard(counts: CountsRecord): string | undefined {
  const left = counts.unheard ?? 0;
  if (left === 0) return wording.desk.everybodyHeardOnce;
  return plural(wording.desk.unheardYet, left);
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
  if (kind !== 'gather' && away.length === 1) lines.push(fill(wording.desk.oneAway, { name: nameOf(peek('seat', away[0] ?? '')) }));
  if (kind !== 'gather' && away.length > 1) lines.push(fill(wording.desk.someAway, { n: away.length }));
  return lines.filter((line) => line !== '');
}
