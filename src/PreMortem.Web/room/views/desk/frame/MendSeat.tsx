import type { SeatRecord } from '../../../protocol.ts';
import { one } from '../../../store.ts';
import { SavedText } from '../asking/SavedText.tsx';
import { does } from '../does.ts';

/** Another person's name and site, mended by the leader. */
export function MendSeat({ seat }: { seat: SeatRecord }) {
  const sites = one('session')?.sites ?? [];
  const change = (name: string | undefined, site: string | undefined) => does('changeSeat', {
    seat: seat.id, ...(name && { name }), ...(site && { site }), ...(seat.role && { role: seat.role }),
  });
  return (
    <div class="desk-mend">
      <SavedText about={`${seat.id}/name`} label={wording.desk.name} stored={seat.name ?? ''} limit={80} onSave={(name) => change(name, seat.site)} />
      <div class="desk-field">
        <label class="desk-label" for={`site-${seat.id}`}>{wording.desk.site}</label>
        <select class="box" id={`site-${seat.id}`} value={seat.site ?? ''}
          onChange={(event) => void change(seat.name, event.currentTarget.value)}>
          <option value="">{wording.desk.none}</option>
          {sites.map((site) => <option key={site} value={site}>{site}</option>)}
          {seat.site && !sites.includes(seat.site) && <option value={seat.site}>{seat.site}</option>}
        </select>
      </div>
    </div>
  );
}
