import { one } from '../store.ts';

/** True where this meeting asked at its start how sure people are, so that a shift can be shown. */
export const askedBefore = (): boolean => one('session')?.phases.some(phase => phase.kind === 'confidence') ?? false;
