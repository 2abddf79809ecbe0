import { one } from '../../../store.ts';
import { does } from '../does.ts';

/** In a rehearsal: its people act faster, for a leader who wants to see the whole meeting soon. */
export function Hurry() {
  const session = one('session');
  if (!session?.rehearsal || session.closed) return null;
  const hurried = session.hurried === true;
  return (
    <button type="button" class="btn small" onClick={() => void does('hurryRoom', { hurried: !hurried })}>
      {hurried ? wording.desk.takeTheirTime : wording.desk.hurryRoom}
    </button>
  );
}
