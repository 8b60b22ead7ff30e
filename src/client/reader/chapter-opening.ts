import { createElement } from "../ui/create-element.ts";
import { listen } from "../ui/listen.ts";
import { chapterNumber, lightArc, showPlace } from "./ring.ts";

interface Options {
  readonly figure: HTMLElement;
  /** Where the reading line is, in CSS pixels from the top of the window. */
  readonly line: () => number;
}

/** Shows a chapter's number and name on the stage while its opening is at the reading line; returns a function that ends it. */
export function watchChapterOpenings({ figure, line }: Options): () => void {
  const heads = [...document.querySelectorAll<HTMLElement>(".chapter-head")];
  const opening = createOpening(figure);
  let current: Element | undefined;
  const onCross: IntersectionObserverCallback = (entries) => {
    const before = current;
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) current = target;
      else if (current === target) current = undefined;
    }
    if (current === before) return;
    if (current === undefined) opening.hide();
    else opening.show(current);
    showPlace(document.querySelector("[aria-current='step']"));
  };
  let observer: IntersectionObserver | undefined;
  const observe = () => {
    observer?.disconnect();
    const at = Math.round(line());
    observer = new IntersectionObserver(onCross, {
      rootMargin: `-${String(at)}px 0px ${String(at + 1 - innerHeight)}px`,
    });
    for (const head of heads) observer.observe(head);
  };
  observe();
  const stopListening = listen(window, { resize: observe });
  return () => {
    stopListening();
    observer?.disconnect();
    opening.remove();
  };
}

/** The name of a chapter below a large copy of the ring in the bar, on which its arc is lit. */
function createOpening(figure: HTMLElement) {
  const title = createElement("p", { class: "opening-title" });
  const ring = document.querySelector(".bar .ring")?.cloneNode(true);
  const home = createElement("div", { class: "opening" });
  if (ring !== undefined) home.append(ring);
  home.append(title);
  figure.append(home);
  return {
    show(head: Element) {
      const chapter = chapterNumber(head);
      title.textContent = head.querySelector("h2")?.textContent ?? "";
      if (ring instanceof SVGElement) lightArc(ring, chapter);
      figure.dataset["opening"] = String(chapter);
    },
    hide() {
      delete figure.dataset["opening"];
    },
    remove() {
      home.remove();
      delete figure.dataset["opening"];
    },
  };
}
