import { page } from '../../page.ts';
import { get, one } from '../../store.ts';
import { here } from '../../wall.ts';
import { count, spoken } from '../../words.ts';
import { Wall } from './Wall.tsx';

/** Address, code and QR filling the wall; people arriving. */
export function Gather() {
  const session = one('session');
  const address = page.joinUrl.replace(/^https?:\/\//, '').replace(/\/join\/.*$|\/$/, '');
  return (
    <Wall foot={
      <div class="arriving">
        <span class="wall-note">{count(one('counts')?.here ?? here.value.length, 'person', 'people')} here</span>
        {!session?.anonymous && here.value.slice(-14).map(seat => <span key={seat} class="arrived">{get('seat', seat)?.name ?? 'Somebody'}</span>)}
      </div>
    }>
      <div class="gather">
        <div>
          <p class="wall-note">Open on your laptop or phone</p>
          <p class="wall-address">{address}</p>
          <p class="wall-note">and enter the code</p>
          <p class="wall-code">{spoken(session?.code ?? page.code)}</p>
        </div>
        {page.qrUrl && <img class="qr" src={page.qrUrl} alt={`QR code that opens ${page.joinUrl}`} />}
      </div>
    </Wall>
  );
}
