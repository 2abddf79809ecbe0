import type { ComponentChildren } from 'preact';

/** One sentence in the forms that a language counts by (CLDR): `{n}` is the number. */
export interface Plural { one: string; other: string }

type Values = Record<string, string | number>;
type Piece = ComponentChildren | ((inside: ComponentChildren) => ComponentChildren);

/** The language of this page, as its document says it. */
export const language = document.documentElement.lang;

const rules = new Intl.PluralRules(wording.parts.locale);
const numbers = new Intl.NumberFormat(wording.parts.locale);
const lists = new Intl.ListFormat(wording.parts.locale);

/** A number as it is read here: 1,000. */
export const number = (n: number): string => numbers.format(n);

/** “a, b and c” */
export const listed = (items: readonly string[]): string => lists.format(items);

/** A sentence of the catalogue with what stands in its braces. */
export const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => { const value = values[name]; return typeof value === 'number' ? number(value) : value ?? ''; });

/** The form for this number: “1 card”, “3 cards”. */
export const plural = (forms: Plural, n: number, values: Values = {}): string =>
  fill(rules.select(n) === 'one' ? forms.one : forms.other, { n, ...values });

/** A sentence with marks in it, such as `<b>…</b>`: each is drawn as it is given here, so that no text of a catalogue is ever markup. */
export const drawn = (text: string, pieces: Record<string, Piece>): ComponentChildren[] =>
  text.split(/(<\w+>.*?<\/\w+>|\{\w+\})/).map(part => {
    const [, name, inside] = /^<(\w+)>(.*)<\/\w+>$/.exec(part) ?? /^\{(\w+)\}$/.exec(part) ?? [];
    const piece = name === undefined ? part : pieces[name];
    return typeof piece === 'function' ? piece(drawn(inside ?? '', pieces)) : piece;
  });
