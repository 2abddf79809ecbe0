import { link, send } from './connection.ts';
import { shortId, uuid } from './ids.ts';
import { put } from './outbox.ts';
import type { CommandOf, Commands, CommandType, PhaseKind, Reply } from './protocol.ts';

export { shortId };

/**
 * Asks the room for something. Kept until the room acknowledges it, whatever happens to the line or the page.
 * @param more.phase refuse unless the room is still in this phase.
 * @param more.quiet the caller words a refusal itself; else it shows as a toast.
 */
export function act<T extends CommandType>(
  type: T, fields: Commands[T], more: { phase?: PhaseKind; quiet?: boolean } = {},
): Promise<Reply> {
  const command = { id: uuid(), type, ...(more.phase && { phase: more.phase }), ...fields } as CommandOf<T>;
  return put(command, more.quiet ?? false);
}

let typedAt = -Infinity;
let stopped: ReturnType<typeof setTimeout> | undefined;

/** Tells the room that this person is typing: presence, so it is neither kept nor sent again. At most every 2 s. */
export function typing(): void {
  clearTimeout(stopped);
  stopped = setTimeout(() => tell(false), 4000);
  if (performance.now() - typedAt < 2000) return;
  typedAt = performance.now();
  tell(true);
}

function tell(isTyping: boolean): void {
  if (!isTyping) typedAt = -Infinity;
  if (link.peek() === 'live') send({ id: uuid(), type: 'typing', typing: isTyping }).catch(() => undefined);
}
