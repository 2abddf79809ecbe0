import type { ComponentChildren } from 'preact';
import type { ItemRecord } from '../protocol.ts';
import { get } from '../store.ts';
import { day } from '../words.ts';
import { fill } from '../say.ts';

/** What an item is about, the same on every page: the sign, the response, the if and then, the poles, the card. */
export function ItemFace({ item }: { item: ItemRecord }) {
  const record = item.risk ? get('response', item.risk) : undefined;
  const response = record?.response ?? {};
  const parked = item.parked ? get('parked', item.parked) : undefined;
  switch (item.kind) {
    case 'sign': return <Face lead={response.earlySign} under={response.threshold && fill(wording.parts.theSignal, { threshold: response.threshold })} />;
    case 'how': return <Face lead={response.action} under={[response.owner ?? wording.parts.noOwner, fill(wording.parts.howKnownBy, { day: day(item.on) })].join(', ')} />;
    case 'due': return <Face lead={response.action ?? get('risk', item.risk ?? '')?.title} under={[response.owner ?? wording.parts.noOwner, fill(wording.parts.toTryBy, { day: day(item.on) })].join(', ')} />;
    case 'trigger': return (
      <dl class="face-if serif">
        <div><dt>{wording.parts.if}</dt><dd>{response.ifState || '…'}</dd></div>
        <div><dt>{wording.parts.ifBy}</dt><dd>{response.ifBy}</dd></div>
        <div><dt>{wording.parts.ifThen}</dt><dd>{response.thenMove || '…'}</dd></div>
      </dl>
    );
    case 'tension': return record?.tension
      ? <Face lead={<>{record.tension.poleA} <span class="muted">{wording.parts.and}</span> {record.tension.poleB}</>} under={fill(wording.parts.lookAgainOn, { day: day(item.on) })} />
      : <Face lead={get('risk', item.risk ?? '')?.title} />;
    case 'parked': return <Face lead={parked?.text} under={[parked?.tacit && wording.parts.sensed, parked?.by && fill(wording.parts.saidBy, { name: parked.by }), parked?.owner && fill(wording.parts.keptBy, { name: parked.owner }), fill(wording.parts.parkedUntil, { day: day(item.on) })].filter(Boolean).join(', ')} />;
  }
}

function Face({ lead, under }: { lead: ComponentChildren; under?: string | undefined }) {
  return <div class="face"><p class="face-lead serif words">{lead}</p>{under && <p class="face-under muted">{under}</p>}</div>;
}
