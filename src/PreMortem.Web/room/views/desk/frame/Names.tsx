import { all } from '../../../store.ts';

/** Names of the people in the room, offered wherever a person is asked for. */
export function Names() {
  const names = [...new Set(all('seat').flatMap((seat) => seat.name?.trim() || []))].sort();
  return <datalist id="desk-names">{names.map((name) => <option key={name} value={name} />)}</datalist>;
}
