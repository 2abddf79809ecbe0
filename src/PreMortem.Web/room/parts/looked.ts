import { serverNow } from '../clock.ts';
import type { Day, ItemKind, ItemRecord, ResponseRecord, ResponseVerdict } from '../protocol.ts';
import { all, get, one } from '../store.ts';
import { day } from '../words.ts';
import { fill } from '../say.ts';

export const kindWords: Record<ItemKind, { one: string; many: string; ask: string }> = {
  sign: { one: wording.parts.oneSign, many: wording.parts.manySign, ask: wording.parts.askSign },
  how: { one: wording.parts.oneHow, many: wording.parts.manyHow, ask: wording.parts.askHow },
  due: { one: wording.parts.oneDue, many: wording.parts.manyDue, ask: wording.parts.askDue },
  trigger: { one: wording.parts.oneTrigger, many: wording.parts.manyTrigger, ask: wording.parts.askTrigger },
  tension: { one: wording.parts.oneTension, many: wording.parts.manyTension, ask: wording.parts.askTension },
  parked: { one: wording.parts.oneParked, many: wording.parts.manyParked, ask: wording.parts.askParked },
};

export const verdicts: readonly { verdict: ResponseVerdict; word: string; means: string; said: string }[] = [
  { verdict: 'adopt', word: wording.parts.adopt, means: wording.parts.adoptMeans, said: wording.parts.adoptSaid },
  { verdict: 'adapt', word: wording.parts.adapt, means: wording.parts.adaptMeans, said: wording.parts.adaptSaid },
  { verdict: 'abandon', word: wording.parts.abandon, means: wording.parts.abandonMeans, said: wording.parts.abandonSaid },
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
  return fill(places.length > 0 ? wording.parts.seenByAt : wording.parts.seenBy, { seen, of, places: places.join(', ') });
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
  if (item.kind === 'tension') return record?.tension ? fill(wording.parts.holdOn, { day: day(record.tension.revisit) }) : wording.parts.noLongerHeld;
  if (item.kind === 'how') return howSettled(record?.response ?? {});
  const { outcome, tryBy, ifBy, studied, verdict } = record?.response ?? {};
  const done = item.kind === 'trigger' ? wording.parts.madeTheMove : wording.parts.done;
  const moved = item.kind === 'trigger' ? fill(wording.parts.waitUntil, { by: ifBy ?? '' }) : fill(wording.parts.movedTo, { day: day(tryBy) });
  const dropped = item.kind === 'trigger' ? wording.parts.notNeeded : wording.parts.dropped;
  return [outcome === 'done' ? done : outcome === 'dropped' ? dropped : moved, studied && fill(wording.parts.weSaw, { what: studied }),
    verdicts.find(one => one.verdict === verdict)?.said].filter(Boolean).join(' ');
}

function howSettled({ how, howBy, outcome }: ResponseRecord['response']): string {
  if (how) return fill(wording.parts.weKnowHow, { how });
  return outcome ? wording.parts.noLongerNeeded : howBy ? fill(wording.parts.weKnowHowBy, { day: day(howBy) }) : '';
}

function ofParked(id: string): string {
  const parked = get('parked', id);
  const risk = parked?.risk ? get('risk', parked.risk) : undefined;
  if (parked?.outcome === 'again') return fill(wording.parts.parkedAgain, { day: day(parked.revisit) });
  if (parked?.outcome === 'risk') return fill(wording.parts.wentInto, { risk: risk ? `R${risk.number} ${risk.title}` : wording.parts.aRisk });
  return fill(wording.parts.droppedBecause, { why: parked?.why ?? '' });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
