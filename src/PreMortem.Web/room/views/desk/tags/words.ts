import type { DesignFactor, Nature, ScaleDimension } from '../../../protocol.ts';

export interface Tag<T> { tag: T; word: string; means: string }

export const natures: Tag<Nature>[] = [
  { tag: 'technical', word: wording.desk.technical, means: wording.desk.technicalMeans },
  { tag: 'adaptive', word: wording.desk.adaptive, means: wording.desk.adaptiveMeans },
  { tag: 'mixed', word: wording.desk.someOfBoth, means: wording.desk.someOfBothMeans },
];

export const dimensions: Tag<ScaleDimension>[] = [
  { tag: 'depth', word: wording.desk.depth, means: wording.desk.depthFailed },
  { tag: 'sustainability', word: wording.desk.sustainability, means: wording.desk.sustainabilityFailed },
  { tag: 'spread', word: wording.desk.spread, means: wording.desk.spreadFailed },
  { tag: 'ownership', word: wording.desk.ownership, means: wording.desk.ownershipFailed },
];

export const factors: Tag<DesignFactor>[] = [
  { tag: 'emphasis', word: wording.desk.emphasis, means: wording.desk.emphasisMeans },
  { tag: 'complexity', word: wording.desk.complexity, means: wording.desk.complexityMeans },
  { tag: 'supports', word: wording.desk.supports, means: wording.desk.supportsMeans },
  { tag: 'engagement', word: wording.desk.engagement, means: wording.desk.engagementMeans },
];
