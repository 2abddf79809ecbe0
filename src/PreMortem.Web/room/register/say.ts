/** A sentence of the catalogue with what stands in its braces, in one pass: what a person typed may have braces of its own. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);

/** The language of this page, which what the server says about a change is asked in. */
export const language = document.documentElement.lang;
