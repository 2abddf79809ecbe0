import type { ResponseKind } from '../protocol.ts';
import { get } from '../store.ts';
import { leverageWords } from './takes.ts';
import { day } from '../words.ts';

const kindWords: Record<ResponseKind, string> = { avoid: 'avoid it', mitigate: 'make it smaller', transfer: 'hand it on', accept: 'live with it', escalate: 'take it up' };

/** A risk's row as it fills in: what shows it, what is done, by whom, until when. */
export function TreatRow({ risk }: { risk: string }) {
  const record = get('response', risk);
  const r = record?.response ?? {};
  const held = record?.tension;
  if (held) return (
    <dl class="treat-row held">
      <div><dt>Held tension</dt><dd>{held.poleA} <span class="muted">and</span> {held.poleB}</dd></div>
      <div><dt>Looked at again</dt><dd>{day(held.revisit)}</dd></div>
    </dl>
  );
  const rows: [string, string | undefined][] = [
    ['Early sign', [r.earlySign, r.threshold].filter(Boolean).join(', ')], ['Who watches', r.watcher],
    ['Response', [r.action, r.kind && `(${kindWords[r.kind]})`].filter(Boolean).join(' ')], ['Owner', r.owner], ['Try by', day(r.tryBy)],
  ];
  const more: [string, string | undefined][] = [
    ['How', r.how || (r.howBy && `known by ${day(r.howBy)}`)],
    ['Who decides', [r.decider, r.consulted && `after asking ${r.consulted}`, r.veto && `can be stopped by ${r.veto}`].filter(Boolean).join(', ')],
    ['Who carries it', [r.carriedBy, r.leads && `led by ${r.leads}`, r.learns && `learning: ${r.learns}`].filter(Boolean).join(', ')],
    ['It changes', [leverageWords.find(one => one.leverage === r.leverage)?.word, r.experience].filter(Boolean).join(': ')],
    ['If, then', r.ifState || r.thenMove ? `If ${r.ifState ?? '…'}${r.ifBy ? ` by ${r.ifBy}` : ''}, then ${r.thenMove ?? '…'}` : undefined],
  ];
  return <dl class="treat-row">{[...rows, ...more.filter(([, text]) => text)].map(([word, text]) => <div key={word} class={text ? 'full' : ''}><dt>{word}</dt><dd>{text || <span class="muted">not yet</span>}</dd></div>)}</dl>;
}
