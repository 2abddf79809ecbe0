import { serverNow } from '../clock.ts';
import type { Day, ItemKind, ItemRecord, ResponseRecord, ResponseVerdict } from '../protocol.ts';
import { all, get, one } from '../store.ts';
import { day } from '../words.ts';

export const kindWords: Record<ItemKind, { one: string; many: string; ask: string }> = {
  sign: { one: 'Early sign', many: 'Early signs', ask: 'Have you seen this?' },
  how: { one: 'What without a how', many: 'Agreed, but not yet how', ask: 'How is it done?' },
  due: { one: 'Due', many: 'Responses that are due', ask: 'Was it done?' },
  trigger: { one: 'If, then', many: 'If, then: the day has come', ask: 'Did it come to this?' },
  tension: { one: 'Held tension', many: 'Held tensions', ask: 'Do we still hold both?' },
  parked: { one: 'Parked', many: 'Parked until now', ask: 'What becomes of it?' },
};

export const verdicts: readonly { verdict: ResponseVerdict; word: string; means: string; said: string }[] = [
  { verdict: 'adopt', word: 'Keep it', means: 'it did what we hoped', said: 'We keep it.' },
  { verdict: 'adapt', word: 'Change it', means: 'something in it worked', said: 'We change it.' },
  { verdict: 'abandon', word: 'Give it up', means: 'it is not worth more', said: 'We give it up.' },
];

/** What a review looks at, in the order it goes through it. */
export const items = (): ItemRecord[] => all('item').sort((a, b) => a.order - b.order);

/** What it belongs to: “R7 Coaching was consumed”; nothing for a parked reason. */
export function belongsTo(item: ItemRecord): string {
  const risk = item.risk ? get('risk', item.risk) : undefined;
  return risk ? `R${risk.number} ${risk.title}` : '';
}

/** Places where people here saw it, in the order they stand. */
export const placesSeen = (risk: string): string[] => [...new Set(
  (get('sign', risk)?.sightings ?? []).filter(sighting => !earlier(sighting.on)).flatMap(sighting => sighting.where ?? []))];

/** How many answered what, and how many there are to answer: leaders answer too, but are not counted among the people. */
export function answers(risk: string): { seen: number; notSeen: number; of: number } {
  const { seen = 0, notSeen = 0 } = get('sign', risk) ?? {};
  return { seen, notSeen, of: Math.max(one('counts')?.people ?? 0, seen + notSeen) };
}

/** “seen by 3 of 9, at Walker” */
export function seenBy(risk: string): string {
  const { seen, of } = answers(risk);
  const places = placesSeen(risk);
  return `seen by ${seen} of ${of}${places.length > 0 ? `, at ${places.join(', ')}` : ''}`;
}

/** No meeting lasts longer, in milliseconds: one that began before midnight began today. */
const aMeeting = 3 * 3_600_000;

/** True of a day before this meeting. */
export const earlier = (on: Day): boolean => on < new Date(serverNow.peek() - aMeeting).toISOString().slice(0, 10);

/** What was done about an item, in one line; empty while nothing was. */
export function decided(item: ItemRecord): string {
  if (!item.settled) return '';
  if (item.kind === 'parked') return ofParked(item.parked ?? '');
  const risk = item.risk ?? '';
  if (item.kind === 'sign') return `${capital(seenBy(risk))}.`;
  const record = get('response', risk);
  if (item.kind === 'tension') return record?.tension ? `We hold on, and look again on ${day(record.tension.revisit)}.` : 'No longer held: it is treated from now on.';
  if (item.kind === 'how') return howSettled(record?.response ?? {});
  const { outcome, tryBy, ifBy, studied, verdict } = record?.response ?? {};
  const done = item.kind === 'trigger' ? 'We made the move.' : 'Done.';
  const moved = item.kind === 'trigger' ? `We wait until ${ifBy ?? ''}.` : `Moved to ${day(tryBy)}.`;
  const dropped = item.kind === 'trigger' ? 'Not needed.' : 'Dropped.';
  return [outcome === 'done' ? done : outcome === 'dropped' ? dropped : moved, studied && `We saw: ${studied}`,
    verdicts.find(one => one.verdict === verdict)?.said].filter(Boolean).join(' ');
}

function howSettled({ how, howBy, outcome }: ResponseRecord['response']): string {
  if (how) return `We know how: ${how}`;
  return outcome ? 'No longer needed.' : howBy ? `We know how by ${day(howBy)}.` : '';
}

function ofParked(id: string): string {
  const parked = get('parked', id);
  const risk = parked?.risk ? get('risk', parked.risk) : undefined;
  if (parked?.outcome === 'again') return `Parked again until ${day(parked.revisit)}.`;
  if (parked?.outcome === 'risk') return `It went into ${risk ? `R${risk.number} ${risk.title}` : 'a risk'}.`;
  return `Dropped, because: ${parked?.why ?? ''}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
