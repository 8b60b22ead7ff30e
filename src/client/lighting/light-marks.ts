/** Lights the marks of these claims in a figure's picture, and nothing else; returns how many there are. None are lit where the list is empty. */
export function lightMarks(figure: HTMLElement, claims: readonly string[]): number {
  const wanted = new Set(claims);
  let count = 0;
  for (const mark of figure.querySelectorAll<SVGElement>("svg [data-claim]")) {
    const isLit = wanted.has(mark.dataset["claim"] ?? "");
    mark.toggleAttribute("data-lit", isLit);
    if (isLit) count += 1;
  }
  figure.toggleAttribute("data-lighting", count > 0);
  return count;
}
