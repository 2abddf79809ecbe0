import type { OfferKind, OfferRecord, Response, RiskRecord } from '../../../protocol.ts';
import { all, get } from '../../../store.ts';
import { does } from '../does.ts';
import { nameOf } from '../words.ts';

const kinds: Record<OfferKind, { field: 'earlySign' | 'action' | 'owner'; word: string }> = {
  earlySign: { field: 'earlySign', word: wording.desk.earlySignWord }, action: { field: 'action', word: wording.desk.responseWord }, owner: { field: 'owner', word: wording.desk.wouldOwn },
};

function Offer({ offer, response }: { offer: OfferRecord; response: Response }) {
  const { field, word } = kinds[offer.kind];
  const used = response[field] === offer.text;
  return (
    <li>
      <span class="chip plain">{word}</span>
      <span><bdi>{offer.text}</bdi>{offer.by && <span class="small muted"> · {nameOf(offer.by)}</span>}</span>
      {used
        ? <span class="chip remedy">{wording.desk.used}</span>
        : <button type="button" class="btn small" onClick={() => void does('respond', { risk: offer.risk, [field]: offer.text })}>
            {response[field] ? wording.desk.useInstead : wording.desk.use}<span class="sr">: {offer.text}</span></button>}
    </li>
  );
}

/** What people in the room offer for this risk; one press puts it into the row. */
export function Offers({ risk }: { risk: RiskRecord }) {
  const offers = all('offer').filter((offer) => offer.risk === risk.id);
  const response = get('response', risk.id)?.response ?? {};
  if (offers.length === 0) return null;
  return (
    <section class="desk-offers" aria-label={wording.desk.fromRoom}>
      <p class="caps">{wording.desk.fromRoom}, {offers.length}</p>
      <ul>{offers.map((offer) => <Offer key={offer.id} offer={offer} response={response} />)}</ul>
    </section>
  );
}
