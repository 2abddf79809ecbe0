/** The texts of a row that open in place, by their names in the JSON of a risk. */
export type Kind = 'line' | 'text' | 'date' | 'status' | 'parts';

export interface Field { readonly label: string; readonly prompt: string; readonly kind: Kind; readonly most: number }

const field = (label: string, prompt: string, kind: Kind, most = 1000): Field => ({ label, prompt, kind, most });

const fields: Readonly<Record<string, Field>> = {
  'title': field('Title', 'title', 'line', 200),
  'cause': field('Because', 'because', 'text'),
  'event': field('What happened', 'what happened', 'text'),
  'consequence': field('Which led to', 'led to', 'text'),
  'parts': field('Threatens', 'part', 'parts'),
  'response.action': field('Response', 'response', 'text'),
  'response.owner': field('Owner', 'owner', 'line', 80),
  'response.tryBy': field('Try by', 'try by', 'date'),
  'response.earlySign': field('Early sign', 'early sign', 'text'),
  'status': field('Status', 'status', 'status'),
  'nextReview': field('Look at it again', 'look again', 'date'),
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
  return Number.isNaN(day.getTime()) ? value : day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** A fresh copy of the choices that the page brought for a kind. */
export function choices(kind: 'status' | 'parts'): DocumentFragment {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-choices=${kind}]`);
  return template ? document.importNode(template.content, true) : document.createDocumentFragment();
}
