import type { Entered, Refused } from './protocol.ts';

/** Refusals that are over by themselves: asked again, never shown. */
export const passing: ReadonlySet<string> = new Set(['notSaved', 'tooFast', 'failed']);

export const isRefused = (answer: Entered | Refused): answer is Refused => 'status' in answer && answer.status === 'refused';
