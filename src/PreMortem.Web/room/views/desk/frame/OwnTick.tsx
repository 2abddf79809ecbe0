import { latest } from '../../../outbox.ts';
import { one } from '../../../store.ts';
import { does } from '../does.ts';

/** The leader could explain the plan too, or could not yet. */
export function OwnTick() {
  const ticked = latest('tickPlan')?.ticked ?? one('me')?.ticked ?? false;
  return (
    <label class="check">
      <input type="checkbox" checked={ticked} onChange={(event) => void does('tickPlan', { ticked: event.currentTarget.checked })} />
      {wording.seat.briefTick}
    </label>
  );
}
