import type { Leverage, ScaleDimension } from '../protocol.ts';

/** Where a response takes hold, from the weakest place to the strongest. An order, not a score. */
export const leverageWords: readonly { leverage: Leverage; word: string; means: string }[] = [
  { leverage: 'parameter', word: wording.parts.takesParameter, means: wording.parts.takesParameterMeans },
  { leverage: 'feedback', word: wording.parts.takesFeedback, means: wording.parts.takesFeedbackMeans },
  { leverage: 'structure', word: wording.parts.takesStructure, means: wording.parts.takesStructureMeans },
  { leverage: 'goal', word: wording.parts.takesGoal, means: wording.parts.takesGoalMeans },
  { leverage: 'mentalModel', word: wording.parts.takesBelief, means: wording.parts.takesBeliefMeans },
];

export const scaleWords: readonly { dimension: ScaleDimension; means: string }[] = [
  { dimension: 'depth', means: wording.parts.depthMeans },
  { dimension: 'sustainability', means: wording.parts.sustainabilityMeans },
  { dimension: 'spread', means: wording.parts.spreadMeans },
  { dimension: 'ownership', means: wording.parts.ownershipMeans },
];
