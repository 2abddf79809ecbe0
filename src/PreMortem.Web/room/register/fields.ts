/** The texts of a row that open in place, by their names in the JSON of a risk. */
export type Kind = 'line' | 'text' | 'date' | 'status' | 'parts';

export interface Field { readonly label: string; readonly prompt: string; readonly kind: Kind; readonly most: number }

const field = (label: string, prompt: string, kind: Kind, most = 1000): Field => ({ label, prompt, kind, most });

const fields: Readonly<Record<string, Field>> = {
  'title': field(wording.table.titleLabel, wording.table.titlePrompt, 'line', 200),
  'cause': field(wording.table.causeLabel, wording.table.causePrompt, 'text'),
  'event': field(wording.table.eventLabel, wording.table.eventPrompt, 'text'),
  'consequence': field(wording.table.consequenceLabel, wording.table.consequencePrompt, 'text'),
  'parts': field(wording.table.partsLabel, wording.table.partsPrompt, 'parts'),
  'response.action': field(wording.table.actionLabel, wording.table.actionPrompt, 'text'),
  'response.owner': field(wording.table.ownerLabel, wording.table.ownerPrompt, 'line', 80),
  'response.tryBy': field(wording.table.tryByLabel, wording.table.tryByPrompt, 'date'),
  'response.earlySign': field(wording.table.signLabel, wording.table.signPrompt, 'text'),
  'status': field(wording.table.statusLabel, wording.table.statusPrompt, 'status'),
  'nextReview': field(wording.table.reviewLabel, wording.table.reviewPrompt, 'date'),
};

export const fieldOf = (name: string): Field => fields[name] ?? field(name, name, 'line');

/** A risk as the API tells it; only what is asked for by name is looked at. */
export interface Risk { readonly version: number; readonly [field: string]: unknown }

/** What is stored under a name; lists joined as their cells are. */
export function stored(risk: Risk, name: string): string {
  const value = name.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], risk);
  return Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
}

/** Two texts that the server keeps as the same one. */
export const same = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** The change to one field of a risk, as the API takes it. */
export function patchOf(name: string, value: string, version: number, why?: string): object {
  const said = fieldOf(name).kind === 'parts' ? value.split(', ').filter(Boolean) : plain(value) || null;
  const [outer, inner] = name.split('.');
  return { version, [outer!]: inner ? { [inner]: said } : said, ...(why === undefined ? {} : { retiredWhy: why }) };
}

/** A value as people read it. */
export function read(name: string, value: string): string {
  const { kind } = fieldOf(name);
  if (kind === 'status') return choices('status').querySelector(`option[value="${CSS.escape(value)}"]`)?.textContent ?? value;
  if (kind !== 'date' || value === '') return value;
  const day = new Date(`${value}T12:00:00Z`);
  return Number.isNaN(day.getTime()) ? value : day.toLocaleDateString(wording.parts.locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** A fresh copy of the choices that the page brought for a kind. */
export function choices(kind: 'status' | 'parts'): DocumentFragment {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-choices=${kind}]`);
  return template ? document.importNode(template.content, true) : document.createDocumentFragment();
}
