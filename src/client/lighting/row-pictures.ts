import style from "#styles/lighting.css?url&no-inline";
import { once } from "#text/once.ts";
import type { PictureRecords } from "../cards/picture-records.ts";
import { createElement } from "../ui/create-element.ts";
import { loadStylesheet } from "../ui/load-stylesheet.ts";
import { inlinePicture } from "./inline-picture.ts";
import { lightMarks } from "./light-marks.ts";

/** Shows small pictures with the number's marks lit in each row that the reader opens; where they do not come, their links stay. */
export function showPicturesInRows(table: HTMLTableElement, home: string): void {
  const load = once(async () => {
    const [response] = await Promise.all([
      fetch(`${home}pictures.json`),
      ...[style, `${home}stage.css`].map((address) => loadStylesheet(address)),
    ]);
    return ((await response.json()) as PictureRecords).lit;
  });
  const show = async (details: HTMLDetailsElement) => {
    const lists = details.querySelectorAll<HTMLElement>(".in-pictures:not(:has(+ .row-pictures))");
    if (lists.length === 0) return;
    const lit = await load();
    for (const list of lists) list.after(createPictures(list, lit));
  };
  table.addEventListener(
    "toggle",
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.open) show(target).catch(() => undefined);
    },
    true,
  );
}

function createPictures(list: HTMLElement, lit: PictureRecords["lit"]): HTMLElement {
  const claim = list.dataset["claim"] ?? "";
  const figures = [...list.querySelectorAll<HTMLAnchorElement>("a[data-picture]")].map((link) => {
    const picture = link.dataset["picture"] ?? "";
    const image = createElement("img", { src: link.href, alt: "", loading: "lazy" });
    const figure = createElement("figure", {}, image, createElement("figcaption", {}, link.cloneNode(true)));
    const light = async () => {
      if ((await inlinePicture(image)) !== null) lightMarks(figure, lit[picture]?.[claim] ?? [claim]);
    };
    // Images that are out of view wait, and so does what takes their place.
    image.addEventListener("load", () => void light().catch(() => undefined), { once: true });
    return figure;
  });
  return createElement("div", { class: "row-pictures" }, ...figures);
}
