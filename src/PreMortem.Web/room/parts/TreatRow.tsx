import type { ResponseKind } from '../protocol.ts';
import { get } from '../store.ts';
import { leverageWords } from './takes.ts';
import { day } from '../words.ts';
import { fill } from '../say.ts';

const kindWords: Record<ResponseKind, string> = { avoid: wording.parts.kindAvoid, mitigate: wording.parts.kindMitigate, transfer: wording.parts.kindTransfer, accept: wording.parts.kindAccept, escalate: wording.parts.kindEscalate };

/** A risk's row as it fills in: what shows it, what is done, by whom, until when. */
export function TreatRow({ risk }: { risk: string }) {
  const record = get('response', risk);
  const r = record?.response ?? {};
  const held = record?.tension;
  if (held) return (
    <dl class="treat-row held">
      <div><dt>{wording.parts.heldTension}</dt><dd>{held.poleA} <span class="muted">{wording.parts.and}</span> {held.poleB}</dd></div>
      <div><dt>{wording.parts.lookedAgain}</dt><dd>{day(held.revisit)}</dd></div>
    </dl>
  );
  const rows: [string, string | undefined][] = [
    [wording.parts.earlySign, [r.earlySign, r.threshold].filter(Boolean).join(', ')], [wording.parts.whoWatches, r.watcher],
    [wording.parts.response, [r.action, r.kind && `(${kindWords[r.kind]})`].filter(Boolean).join(' ')], [wording.parts.owner, r.owner], [wording.parts.tryBy, day(r.tryBy)],
  ];
  const more: [string, string | undefined][] = [
    [wording.parts.how, r.how || (r.howBy && fill(wording.parts.knownBy, { day: day(r.howBy) }))],
    [wording.parts.whoDecides, [r.decider, r.consulted && fill(wording.parts.afterAsking, { who: r.consulted }), r.veto && fill(wording.parts.stoppedBy, { who: r.veto })].filter(Boolean).join(', ')],
    [wording.parts.whoCarries, [r.carriedBy, r.leads && fill(wording.parts.ledBy, { who: r.leads }), r.learns && fill(wording.parts.learning, { who: r.learns })].filter(Boolean).join(', ')],
    [wording.parts.itChanges, [leverageWords.find(one => one.leverage === r.leverage)?.word, r.experience].filter(Boolean).join(': ')],
    [wording.parts.ifThenRow, r.ifState || r.thenMove ? fill(r.ifBy ? wording.parts.ifByThen : wording.parts.ifThenSaid, { state: r.ifState ?? '…', by: r.ifBy ?? '', move: r.thenMove ?? '…' }) : undefined],
  ];
  return <dl class="treat-row">{[...rows, ...more.filter(([, text]) => text)].map(([word, text]) => <div key={word} class={text ? 'full' : ''}><dt>{word}</dt><dd>{text || <span class="muted">{wording.parts.notYet}</span>}</dd></div>)}</dl>;
}
