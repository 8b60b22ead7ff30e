import { createElement } from "../ui/create-element.ts";
import type { Card } from "./dialog.ts";

/** What is repeated elsewhere and how it stands, from its entry on the page of all of them; undefined where that has no such entry. */
export function heardCard(page: Document, link: HTMLAnchorElement): Card | undefined {
  const entry = page.getElementById(decodeURIComponent(link.hash.slice(1)));
  const title = entry?.querySelector("h2")?.textContent;
  if (entry === null || title === undefined) return undefined;
  const parts = [...entry.children].filter((part) => !part.matches("h2, .page-links"));
  const body = parts.map((part) => document.importNode(part, true));
  for (const number of body.flatMap((part) => [...part.querySelectorAll<HTMLAnchorElement>('a[href*="numbers/#"]')]))
    number.dataset["claim"] = decodeURIComponent(number.hash.slice(1));
  const more = createElement("a", { href: link.href }, "All that is heard elsewhere");
  return { title, body: [...body, createElement("p", { class: "card-more" }, more)] };
}
