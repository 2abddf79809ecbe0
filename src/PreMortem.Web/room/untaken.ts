import { computed } from '@preact/signals';
import { begun, draft } from './drafts.ts';
import { leftovers } from './leftover.ts';
import { own } from './mine.ts';
import { page } from './page.ts';
import { one } from './store.ts';

/** What stands in the boxes of this seat and is no card: once the meeting is closed the room takes none of it. */
export const stillBegun = () => begun().map(draft).filter(text => text.value.trim() !== '' && !own.value.some(card => card.text === text.value));

/** The page holds words that the room did not take, or never will: not everything is saved, although nothing waits. */
export const holdsWords = computed(() => leftovers.value.length > 0
  || (page.as === 'participant' && one('session')?.closed === true && stillBegun().length > 0));
