import { act, shortId } from '../../actions.ts';
import type { Commands, CommandType, PhaseKind, Reply } from '../../protocol.ts';
import { one } from '../../store.ts';

/** Commands that move the room: they name the phase the leader is looking at, so that pressed twice they move it once. */
type Moving = 'advance' | 'goBack' | 'showNext' | 'passTurn' | 'showLens' | 'showMode' | 'closeConcern' | 'closeSession';

export async function does<T extends CommandType>(type: T, fields: Commands[T]): Promise<boolean> {
  return (await act(type, fields)).status === 'done';
}

export function moves<T extends Moving>(type: T, fields: Commands[T], seen?: PhaseKind, quiet = false): Promise<Reply> {
  const phase = seen ?? one('phase')?.kind;
  return act(type, fields, { quiet, ...(phase && { phase }) });
}

export { shortId as newId };
