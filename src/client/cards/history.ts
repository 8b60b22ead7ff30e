import type { ClaimRecord } from "#ledger/claim-schema.ts";
import { lineParts } from "../history/draw.ts";
import { historyLine } from "../history/line.ts";
import { createElement } from "../ui/create-element.ts";
import type { CardData } from "./card-data.ts";
import { claimLink } from "./claim-link.ts";

/** The values of a number's series as a small line and as a list, newest first; nothing where it has one value only. */
export function historySection(shown: ClaimRecord, values: readonly ClaimRecord[], data: CardData): HTMLElement[] {
  if (values.length < 2) return [];
  const line = historyLine(values, shown.id);
  const items = values.map((value) => {
    const isShown = value.id === shown.id;
    const amount = isShown ? createElement("strong", {}, value.amount) : claimLink(value.id, data, value.amount);
    const words = createElement("span", { class: "part-says" }, `${value.dated} · ${value["status-words"]}`);
    return createElement("li", isShown ? { "aria-current": "true" } : {}, amount, " ", words);
  });
  return [
    createElement("h3", {}, "Over time"),
    ...(line === null ? [] : [createElement("figure", { class: "history-line" }, ...lineParts(line))]),
    createElement("ol", { class: "card-history" }, ...items),
  ];
}
