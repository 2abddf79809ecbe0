import { act, shortId } from '../../actions.ts';
import type { Commands, CommandType, PhaseKind, Reply } from '../../protocol.ts';
import { one } from '../../store.ts';
import { didIt, wayBack } from './undoing.ts';

/** Commands that move the room: they name the phase the leader is looking at, so that pressed twice they move it once. */
type Moving = 'advance' | 'goBack' | 'showNext' | 'passTurn' | 'showLens' | 'showMode' | 'closeConcern' | 'reopenConcern' | 'closeSession';

async function undoably<T extends CommandType>(type: T, fields: Commands[T], more: { phase?: PhaseKind; quiet?: boolean } = {}): Promise<Reply> {
  const back = wayBack(type, fields);
  const reply = await act(type, fields, more);
  if (reply.status === 'done') didIt(back);
  return reply;
}

export async function does<T extends CommandType>(type: T, fields: Commands[T]): Promise<boolean> {
  return (await undoably(type, fields)).status === 'done';
}

export function moves<T extends Moving>(type: T, fields: Commands[T], seen?: PhaseKind, quiet = false): Promise<Reply> {
  const phase = seen ?? one('phase')?.kind;
  return undoably(type, fields, { quiet, ...(phase && { phase }) });
}

export { shortId as newId };
