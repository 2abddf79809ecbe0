import { act } from '../../actions';
import type { Commands, CommandType, PhaseKind, Reply } from '../../protocol';
import { one } from '../../store';

/** Commands that move the room: they name the phase the leader is looking at, so that pressed twice they move it once. */
type Moving = 'advance' | 'goBack' | 'showNext' | 'showLens' | 'showMode' | 'closeConcern' | 'closeSession';

export async function does<T extends CommandType>(type: T, fields: Commands[T]): Promise<boolean> {
  return (await act(type, fields)).status === 'done';
}

export function moves<T extends Moving>(type: T, fields: Commands[T], seen?: PhaseKind): Promise<Reply> {
  const phase = seen ?? one('phase')?.kind;
  return act(type, fields, phase ? { phase } : {});
}

/** A short unique string for a new risk, reason or offer. */
export function newId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 12);
}
