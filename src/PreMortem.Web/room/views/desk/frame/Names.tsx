import { computed } from '@preact/signals';
import { shelf } from '../../../shelf.ts';
import { peek } from '../../../store.ts';

/** More than this helps nobody to choose. */
const most = 300;

const named = shelf('seat', (seat, came) => (seat.name?.trim() ? came : undefined), (seat) => seat.name);
const names = computed(() => [...new Set(named.value.flatMap((id) => peek('seat', id)?.name?.trim() || []))].sort().slice(0, most));

/** Names of the people in the room, offered wherever a person is asked for. */
export function Names() {
  return <datalist id="desk-names">{names.value.map((name) => <option key={name} value={name} />)}</datalist>;
}
