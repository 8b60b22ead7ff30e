const chapters = () => [...document.querySelectorAll<HTMLElement>(".chapter")];

/** The number of the chapter that holds an element; 0 where none does. */
export function chapterNumber(element: Element | null): number {
  return chapters().findIndex((chapter) => chapter.contains(element)) + 1;
}

/** Says on the small ring in the bar which chapter the reader is in: the one that opens on the stage, else that of the active step. */
export function showPlace(active: Element | null): void {
  const ring = document.querySelector<SVGElement>(".bar .ring");
  if (ring === null) return;
  const opening = document.querySelector<HTMLElement>("figure.stage")?.dataset["opening"];
  const chapter = opening === undefined ? chapterNumber(active) : Number(opening);
  const title = chapters()[chapter - 1]?.querySelector("h2")?.textContent ?? "";
  lightArc(ring, chapter);
  ring.setAttribute(
    "aria-label",
    `You are here: ${title === "" ? "the cover" : `chapter ${String(chapter)}, ${title}`}`,
  );
}

/** Lights a chapter's arc on a copy of the ring, and writes its number inside; 0 lights none. */
export function lightArc(ring: SVGElement, chapter: number): void {
  if (chapter === 0) ring.removeAttribute("style");
  else ring.style.setProperty("--chapter", String(chapter));
  const number = ring.querySelector("text");
  if (number !== null) number.textContent = chapter === 0 ? "" : String(chapter);
}
