import type { ResponseKind } from '../protocol.ts';
import { get } from '../store.ts';
import { leverageWords } from './takes.ts';
import { day } from '../words.ts';
import { fill } from '../say.ts';

const kindWords: Record<ResponseKind, string> = { avoid: wording.parts.kindAvoid, mitigate: wording.parts.kindMitigate, transfer: wording.parts.kindTransfer, accept: wording.parts.kindAccept, escalate: wording.parts.kindEscalate };

/** A word and what is said to it; nothing yet. */
export type Line = [word: string, text: string | undefined];

/** What a response says so far: the five that every risk needs, said or not, and what else was said. */
export function treated(risk: string): { needed: Line[]; more: Line[] } {
  const r = get('response', risk)?.response ?? {};
  const needed: Line[] = [
    [wording.parts.earlySign, [r.earlySign, r.threshold].filter(Boolean).join(', ')], [wording.parts.whoWatches, r.watcher],
    [wording.parts.response, [r.action, r.kind && `(${kindWords[r.kind]})`].filter(Boolean).join(' ')], [wording.parts.owner, r.owner], [wording.parts.tryBy, day(r.tryBy)],
  ];
  const more: Line[] = [
    [wording.parts.how, r.how || (r.howBy && fill(wording.parts.knownBy, { day: day(r.howBy) }))],
    [wording.parts.whoDecides, [r.decider, r.consulted && fill(wording.parts.afterAsking, { who: r.consulted }), r.veto && fill(wording.parts.stoppedBy, { who: r.veto })].filter(Boolean).join(', ')],
    [wording.parts.whoCarries, [r.carriedBy, r.leads && fill(wording.parts.ledBy, { who: r.leads }), r.learns && fill(wording.parts.learning, { who: r.learns })].filter(Boolean).join(', ')],
    [wording.parts.itChanges, [leverageWords.find(one => one.leverage === r.leverage)?.word, r.experience].filter(Boolean).join(': ')],
    [wording.parts.ifThenRow, r.ifState || r.thenMove ? fill(r.ifBy ? wording.parts.ifByThen : wording.parts.ifThenSaid, { state: r.ifState ?? '…', by: r.ifBy ?? '', move: r.thenMove ?? '…' }) : undefined],
  ];
  return { needed, more: more.filter(([, text]) => text) };
}
