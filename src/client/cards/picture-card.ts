import { claimLink } from "./claim-card.ts";
import type { Card } from "./dialog.ts";
import { make } from "../ui/create-element.ts";
import type { Shelf } from "./card-data.ts";

/** The numbers that a picture shows, each with the way to its own card. */
export async function pictureCard(name: string, shelf: Shelf): Promise<Card> {
  const { numbers } = await shelf.pictures();
  const records = await Promise.all((numbers[name] ?? []).map((id) => shelf.claim(id)));
  const rows = records.flatMap((record) => {
    if (record === undefined) return [];
    const number = make("strong", {}, record.amount);
    const time = record.dated === "" ? [] : [" ", make("span", { class: "part-says" }, record.dated)];
    return [make("li", {}, claimLink(record.id, shelf, number, ` ${record.says}`), ...time)];
  });
  return { title: "Numbers in this picture", body: [make("ul", { class: "card-numbers" }, ...rows)] };
}

/** Said where the numbers cannot be had. */
export function lostCard(address: string): Card {
  const link = make("a", { href: address }, "the ledger of all numbers");
  const words = make(
    "p",
    {},
    "The numbers could not be fetched just now. They stand, with their sources, in ",
    link,
    ".",
  );
  return { title: "Numbers in this picture", body: [words] };
}
