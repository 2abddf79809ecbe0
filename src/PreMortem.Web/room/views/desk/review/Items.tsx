import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useKeys } from '../../../parts/keys.ts';
import { answers, belongsTo, decided, items, kindWords } from '../../../parts/looked.ts';
import type { ItemRecord } from '../../../protocol.ts';
import { get } from '../../../store.ts';
import { undoLast } from '../undoing.ts';
import { dayInWords } from '../words.ts';
import { Item } from './Item.tsx';
import { open, openIn, show } from './open.ts';
import { drawn, fill } from '../../../say.ts';

function titleOf(item: ItemRecord): string {
  const response = item.risk ? get('response', item.risk)?.response : undefined;
  switch (item.kind) {
    case 'parked': return get('parked', item.parked ?? '')?.text ?? '';
    case 'sign': return response?.earlySign ?? belongsTo(item);
    case 'how':
    case 'due': return response?.action ?? belongsTo(item);
    default: return get('risk', item.risk ?? '')?.title ?? '';
  }
}

/** One line of the list; opened, what it is about and what to do with it. */
function Row({ item, isOpen, next }: { item: ItemRecord; isOpen: boolean; next: ItemRecord | undefined }) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => { if (isOpen && open.peek() === item.id) row.current?.scrollIntoView({ block: 'nearest' }); }, [isOpen]);
  return (
    <li ref={row} class={`desk-item${isOpen ? ' is-open' : ''}${item.settled ? ' is-settled' : ''}`}>
      <button type="button" class="desk-item-head" aria-expanded={isOpen} onClick={() => { open.value = item.id; }}
        onKeyDown={(event) => { if (event.key === 'Enter' && isOpen) { event.preventDefault(); show(item); } }}>
        <span class="desk-item-tick" role="img" aria-label={item.settled ? wording.desk.lookedAt : wording.desk.notYet}>{item.settled ? '✓' : '○'}</span>
        <span class="desk-item-title">{item.risk && <b>R{get('risk', item.risk)?.number} </b>}{isOpen && item.risk ? get('risk', item.risk)?.title : isOpen ? wording.desk.aParkedReason : titleOf(item)}</span>
        {item.now && <span class="chip">{wording.desk.onScreen}</span>}
        {item.kind === 'sign' && item.settled && <span class="small desk-item-seen">{fill(wording.desk.sawIt, answers(item.risk ?? ''))}</span>}
        {!item.settled && item.on && <span class="small muted">{dayInWords(item.on)}</span>}
      </button>
      {!isOpen && item.settled && item.kind !== 'sign' && <p class="small desk-item-decided">{decided(item)}</p>}
      {isOpen && <Item item={item} next={next} />}
    </li>
  );
}

/** Signs, what is due, what its date brings: a list to work through, in an order that does not change. */
export function Items() {
  const list = items();
  const now = openIn(list);
  const at = list.findIndex((item) => item.id === now?.id);
  const step = (by: 1 | -1) => { const to = list[at + by]; if (to) open.value = to.id; };
  const first = now?.id;
  useLayoutEffect(() => { if (first && !list.some((item) => item.id === open.peek())) open.value = first; }, [first]);
  useKeys({ ArrowDown: { says: wording.desk.kOpenNext, act: () => step(1) }, ArrowUp: { says: wording.desk.kOpenBefore, act: () => step(-1) } }, { repeat: true });
  useKeys({
    Enter: now && { says: wording.desk.kShowOpen, act: () => show(now) },
    ArrowRight: { says: wording.desk.kShowNext, act: () => show(now?.now ? list[at + 1] : now) },
    ArrowLeft: { says: wording.desk.kShowBefore, act: () => show(list[at - 1]) },
  });
  if (list.length === 0) return <p class="desk-note">{wording.desk.nothingDue}</p>;
  const looked = list.filter((item) => item.settled).length;
  return (
    <section class="card" aria-label={wording.desk.toLookAt}>
      <div class="desk-row desk-between">
        <h2>{looked === list.length ? wording.desk.allLookedAt : fill(wording.desk.ofLookedAt, { n: looked, of: list.length })}</h2>
        <button type="button" class="link small" aria-keyshortcuts="Control+Z" onClick={undoLast}>{wording.desk.undoLast}</button>
      </div>
      <ol class="desk-items">
        {list.flatMap((item, i) => [
          ...(list[i - 1]?.kind === item.kind ? [] : [<li key={item.kind} class="caps">{kindWords[item.kind].many}</li>]),
          <Row key={item.id} item={item} isOpen={i === at} next={list[i + 1]} />,
        ])}
      </ol>
      <p class="small muted">{drawn(wording.desk.itemKeys, { kbd: (key) => <kbd>{key}</kbd> })}</p>
    </section>
  );
}
