import { useSignal } from '@preact/signals';
import { act, shortId } from '../../actions.ts';
import { draft } from '../../drafts.ts';
import { Earlier } from '../../parts/Earlier.tsx';
import { TextBox } from '../../parts/TextBox.tsx';
import { TreatRow } from '../../parts/TreatRow.tsx';
import type { OfferKind, RiskRecord } from '../../protocol.ts';
import { all, one } from '../../store.ts';
import { author } from '../../words.ts';
import { Begin } from './Begin.tsx';
import { Causal } from './FormingRisk.tsx';
import { Head } from './Head.tsx';

const kinds: readonly { kind: OfferKind; words: string; ask: string; sent: string }[] = [
  { kind: 'earlySign', words: wording.seat.offerSign, ask: wording.seat.askSign, sent: wording.seat.sentSign },
  { kind: 'action', words: wording.seat.offerResponse, ask: wording.seat.askResponse, sent: wording.seat.sentResponse },
  { kind: 'owner', words: wording.seat.offerOwner, ask: wording.seat.askOwner, sent: wording.seat.sentOwner },
];

/** One risk at a time: what shows it early, what we do, who owns it. */
export function Treat() {
  const risks = all('risk');
  const risk = risks.find(one => one.now);
  const top = risks.filter(one => one.top && one !== risk).sort((a, b) => a.order - b.order);
  return (
    <>
      <Head title={risk?.title ?? wording.seat.whatChange}>{risk ? wording.seat.offerHelp : wording.seat.turnsTo}</Head>
      {risk && <div key={risk.id} class="stack">
        <Earlier risk={risk} />
        <Causal risk={risk} />
        <TreatRow risk={risk.id} />
        <Offer key={risk.id} of={risk} />
        <Offers risk={risk.id} />
      </div>}
      {top.length > 0 && <section class="mine"><h2 class="caps">{risk ? wording.seat.othersTop : wording.seat.atTop}</h2>
        {top.map(other => <details key={other.id} class="card earlier"><summary><bdi>{other.title}</bdi>{' '}{other.loneVoice && <span class="chip hold">{wording.seat.oneVoice}</span>}</summary><TreatRow risk={other.id} /></details>)}</section>}
    </>
  );
}

function Offer({ of }: { of: RiskRecord }) {
  const risk = of.id;
  const kind = useSignal<OfferKind>('earlySign');
  const text = draft(`offer.${risk}.${kind.value}`);
  const chosen = kinds.find(one => one.kind === kind.value);
  const choose = (next: OfferKind) => {
    kind.value = next;
    const name = one('me')?.name;
    const box = draft(`offer.${risk}.${next}`);
    if (next === 'owner' && !box.peek() && name) box.value = name;
  };
  const send = () => {
    const offered = text.peek().trim();
    if (!offered) return;
    text.value = '';
    void act('offerResponse', { offer: shortId(), risk, kind: kind.peek(), text: offered });
  };
  return (
    <section class="card stack offer">
      <div class="row" role="group" aria-label={wording.seat.whatOffer}>{kinds.map(one => <button key={one.kind} type="button" class="btn small" aria-pressed={kind.value === one.kind} onClick={() => choose(one.kind)}>{one.words}</button>)}</div>
      <TextBox key={kind.value} text={text} label={chosen?.ask ?? ''} placeholder={chosen?.ask} max={500} onEnter={send} />
      {kind.value === 'action' && <Begin risk={of} text={text} />}
      <div class="row"><span class="grow" /><button type="button" class="btn primary" onClick={send}>{wording.seat.offer} <kbd>Enter</kbd></button></div>
    </section>
  );
}

function Offers({ risk }: { risk: string }) {
  const offers = all('offer').filter(offer => offer.risk === risk).reverse();
  return offers.length > 0 ? (
    <ul class="cards">{offers.map(offer => <li key={offer.id} class="mycard"><div class="grow"><p class="words">{offer.text}</p><p class="small muted">{author(offer.by)}</p></div>
      <span class="chip plain">{kinds.find(one => one.kind === offer.kind)?.sent}</span></li>)}</ul>
  ) : null;
}
