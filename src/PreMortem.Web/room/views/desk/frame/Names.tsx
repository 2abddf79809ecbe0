import { computed } from '@preact/signals';
import { all } from '../../../store.ts';

/** More than this helps nobody to choose. */
const most = 300;

/** One text, so that a person who types or leaves draws nothing again. */
const names = computed(() => [...new Set(all('seat').flatMap((seat) => seat.name?.trim() || []))].sort().slice(0, most).join('\n'));

/** Names of the people in the room, offered wherever a person is asked for. */
export function Names() {
  return <datalist id="desk-names">{names.value.split('\n').map((name) => <option key={name} value={name} />)}</datalist>;
}
