import type { Leverage, ScaleDimension } from '../protocol.ts';

/** Where a response takes hold, from the weakest place to the strongest. An order, not a score. */
export const leverageWords: readonly { leverage: Leverage; word: string; means: string }[] = [
  { leverage: 'parameter', word: 'a number or amount', means: 'more or less of what is there' },
  { leverage: 'feedback', word: 'what people get to see', means: 'who learns what, and how soon' },
  { leverage: 'structure', word: 'rules, time, structure', means: 'who meets when, who is allowed what' },
  { leverage: 'goal', word: 'what it is for', means: 'what everybody works towards' },
  { leverage: 'mentalModel', word: 'what people believe', means: 'what they take students or the work to be' },
];

export const scaleWords: readonly { dimension: ScaleDimension; means: string }[] = [
  { dimension: 'depth', means: 'how far it changes what people think and do' },
  { dimension: 'sustainability', means: 'it lasts when the push is over' },
  { dimension: 'spread', means: 'the ideas travel, and not only the form' },
  { dimension: 'ownership', means: 'the people here carry it themselves' },
];
