import type { ClaimRecord } from "#ledger/claim-schema.ts";
import { createElement } from "../ui/create-element.ts";

type Names = Readonly<Record<string, string>>;

/** What a mark's label says: the amount, what it is, whose it is and how sure it is. */
export function markWords({ amount, who, status, ...record }: ClaimRecord, names: Names): string[] {
  const kind = record.origin === "example" ? "an example" : record["kind-words"];
  const companies = who.map((id) => names[id] ?? id).join(", ");
  return [amount, kind, companies, status.replaceAll("-", " ")].filter((words) => words !== "");
}

/** A rectangle in the window, in CSS pixels. */
export type Area = Pick<DOMRect, "left" | "right" | "top" | "bottom">;

export interface MarkLabel {
  readonly element: HTMLElement;
  /** Shows words above an area of the figure, or below it where there is no room above. */
  readonly show: (words: readonly string[], area: Area, figure: Area) => void;
  readonly hide: () => void;
}

/** Pixels that a label of two lines needs above its mark. */
const room = 48;

/** A label that stays inside its figure, whatever its width: it is moved back by the share of its own width at which it stands. */
export function createMarkLabel(): MarkLabel {
  const element = createElement("p", { class: "mark-label", hidden: "" });
  return {
    element,
    show([first = "", ...rest], area, figure) {
      element.replaceChildren(createElement("strong", {}, first), ` ${rest.join(" · ")}`);
      const middle = (area.left + area.right) / 2 - figure.left;
      const share = Math.min(1, Math.max(0, middle / (figure.right - figure.left)));
      const isAbove = area.top - figure.top > room;
      element.style.left = `${String(share * 100)}%`;
      element.style.top = `${String((isAbove ? area.top - 6 : area.bottom + 6) - figure.top)}px`;
      element.style.translate = `${String(share * -100)}% ${isAbove ? "-100%" : "0"}`;
      element.hidden = false;
    },
    hide: () => (element.hidden = true),
  };
}
