import type { ComponentChildren } from 'preact';
import type { Response, RiskRecord } from '../../../protocol.ts';
import { get } from '../../../store.ts';
import { SavedText } from '../asking/SavedText.tsx';
import { does } from '../does.ts';

type Of<T> = { [K in keyof Response]-?: Response[K] extends T ? K : never }[keyof Response];
type Texts = Exclude<Of<string | undefined>, 'kind' | 'coupling' | 'leverage' | 'pattern' | 'tryBy' | 'howBy'>;
type Days = 'tryBy' | 'howBy';
interface More { rows?: number; list?: string; limit?: number; help?: string }

export const person = { list: 'desk-names', limit: 80 };

export interface Boxes {
  response: Response;
  text(field: Texts, label: string, placeholder: string, more?: More): ComponentChildren;
  day(field: Days, label: string): ComponentChildren;
}

/** The boxes of one row. Each saves itself, alone. */
export function boxesOf(risk: RiskRecord): Boxes {
  const response: Response = get('response', risk.id)?.response ?? {};
  return {
    response,
    text: (field, label, placeholder, more = {}) => (
      <SavedText key={`${risk.id}/${field}`} about={`${risk.id}/${field}`} label={label} stored={response[field] ?? ''} placeholder={placeholder}
        onSave={(text) => does('respond', { risk: risk.id, [field]: text })} {...more} />
    ),
    day: (field, label) => (
      <SavedText key={`${risk.id}/${field}`} about={`${risk.id}/${field}`} label={label} type="date" stored={response[field] ?? ''}
        onSave={(day) => does('respond', { risk: risk.id, [field]: day })} />
    ),
  };
}
