import type { SessionRecord } from '../../../protocol.ts';

/** Where this initiative's register is. */
export function registerOf(session: SessionRecord | undefined): string | undefined {
  return session?.initiativeId ? `/initiatives/${encodeURIComponent(session.initiativeId)}/register` : undefined;
}
