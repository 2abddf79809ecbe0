type Child = Node | string;

/** An element with its attributes and what stands in it; text stays text. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Readonly<Record<string, string>>, ...inside: readonly Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

export function button(words: string, press: () => void, style = ''): HTMLButtonElement {
  const made = make('button', { type: 'button', class: `btn ${style}` }, words);
  made.addEventListener('click', press);
  return made;
}
