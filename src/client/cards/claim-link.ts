import { createElement } from "../ui/create-element.ts";
import type { CardData } from "./card-data.ts";

/** A link that opens the card of another number in the same dialog. */
export function claimLink(id: string, data: CardData, ...content: readonly (Node | string)[]): HTMLAnchorElement {
  return createElement("a", { href: data.ledgerAddress(id), "data-claim": id }, ...content);
}
