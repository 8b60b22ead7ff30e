type Attributes = Readonly<Record<string, string>>;

/** An element with its attributes, and what stands in it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...inside);
  return element;
}

/** A button that does something. */
export function makeButton(attributes: Attributes, words: Node | string, press: () => void): HTMLButtonElement {
  const button = make("button", { type: "button", ...attributes }, words);
  button.addEventListener("click", press);
  return button;
}
