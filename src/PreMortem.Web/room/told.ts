import type { Words } from './protocol.ts';

const isSpanish = /^es\b/i.test(document.documentElement.lang);

const spanish = (record: unknown): unknown => {
  if (typeof record !== 'object' || record === null) return record;
  const told: Record<string, unknown> & { es?: Words } = { ...record };
  for (const list of ['phases', 'spare', 'parts']) if (Array.isArray(told[list])) told[list] = told[list].map(spanish);
  return Object.assign(told, told.es);
};

/**
 * A record in the language of this page. What a template says comes in English and, under `es`, in Spanish, for a room is told once
 * and not once for each person (LT6). Nothing that a person wrote has an `es`.
 */
export const told: (record: unknown) => unknown = isSpanish ? spanish : record => record;
