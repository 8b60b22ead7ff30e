/** Puts a step's text into the page, in place of the one that is there; readings, guesses and links below it stay. */
export function showInPage(step: string, html: string): void {
  const text = document.getElementById(step)?.querySelector(".step-text");
  if (text === null || text === undefined) return;
  const after = [...text.children].find((child) => child.matches(".readings, .guess, .page-links")) ?? null;
  for (const child of [...text.children]) {
    if (after !== null && !(child.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    if (!child.matches("h1, h3")) child.remove();
  }
  const words = document.createElement("template");
  words.innerHTML = html;
  text.insertBefore(words.content, after);
}
