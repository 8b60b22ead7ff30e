import { createElement } from "../ui/create-element.ts";
import type { CardData } from "./card-data.ts";
import { claimLink } from "./claim-link.ts";
import type { Card } from "./dialog.ts";

/** The numbers that a picture shows, each with a link to its own card. */
export async function pictureCard(name: string, data: CardData): Promise<Card> {
  const { numbers } = await data.pictures();
  const records = await Promise.all((numbers[name] ?? []).map((id) => data.claim(id)));
  const rows = records.flatMap((record) => {
    if (record === undefined) return [];
    const number = createElement("strong", {}, record.amount);
    const time = record.dated === "" ? [] : [" ", createElement("span", { class: "part-says" }, record.dated)];
    return [createElement("li", {}, claimLink(record.id, data, number, ` ${record.says}`), ...time)];
  });
  return { title: "Numbers in this picture", body: [createElement("ul", { class: "card-numbers" }, ...rows)] };
}

/** The card for when the numbers cannot be loaded. */
export function unavailableCard(address: string): Card {
  const link = createElement("a", { href: address }, "the ledger of all numbers");
  const words = "The numbers could not be fetched just now. They stand, with their sources, in ";
  return { title: "Numbers in this picture", body: [createElement("p", {}, words, link, ".")] };
}
