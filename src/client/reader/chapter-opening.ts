import { createElement } from "../ui/create-element.ts";
import { listen } from "../ui/listen.ts";

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
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) current = target;
      else if (current === target) current = undefined;
    }
    if (current === undefined) delete figure.dataset["opening"];
    else opening.show(heads.findIndex((head) => head === current) + 1, current);
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

/** The number and the name of a chapter inside a large copy of the ring in the bar, on which its arc is lit. */
function createOpening(figure: HTMLElement) {
  const [number, title] = [
    createElement("p", { class: "opening-number" }),
    createElement("p", { class: "opening-title" }),
  ];
  const ring = document.querySelector<SVGElement>(".bar .ring")?.cloneNode(true) as SVGElement | undefined;
  const home = createElement("div", { class: "opening" });
  home.append(...(ring === undefined ? [] : [ring]), number, title);
  figure.append(home);
  return {
    show(chapter: number, head: Element) {
      number.textContent = String(chapter);
      title.textContent = head.querySelector("h2")?.textContent ?? "";
      ring?.style.setProperty("--chapter", String(chapter));
      figure.dataset["opening"] = String(chapter);
    },
    remove() {
      home.remove();
      delete figure.dataset["opening"];
    },
  };
}
