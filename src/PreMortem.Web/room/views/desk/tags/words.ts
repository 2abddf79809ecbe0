import type { DesignFactor, Nature, ScaleDimension } from '../../../protocol.ts';

export interface Tag<T> { tag: T; word: string; means: string }

export const natures: Tag<Nature>[] = [
  { tag: 'technical', word: 'Technical', means: 'somebody knew how' },
  { tag: 'adaptive', word: 'Adaptive', means: 'people had to change how they work or think' },
  { tag: 'mixed', word: 'Some of both', means: 'a part of it was known' },
];

export const dimensions: Tag<ScaleDimension>[] = [
  { tag: 'depth', word: 'Depth', means: 'it stayed on the surface' },
  { tag: 'sustainability', word: 'Sustainability', means: 'it did not last' },
  { tag: 'spread', word: 'Spread', means: 'the look spread, the ideas did not' },
  { tag: 'ownership', word: 'Ownership', means: 'it never became theirs' },
];

export const factors: Tag<DesignFactor>[] = [
  { tag: 'emphasis', word: 'Emphasis', means: 'what it stressed' },
  { tag: 'complexity', word: 'Complexity', means: 'how hard it was to do' },
  { tag: 'supports', word: 'Supports', means: 'what help there was' },
  { tag: 'engagement', word: 'Engagement', means: 'who was won for it' },
];
