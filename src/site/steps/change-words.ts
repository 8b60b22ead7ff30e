import type { Ledger } from "#ledger/claim.ts";
import type { SceneDiff } from "#scene/diff.ts";
import { list } from "#text/list.ts";

/** A change of picture in short plain sentences; empty where there is nothing worth saying. */
export function changeWords(change: SceneDiff, ledger: Pick<Ledger, "deals" | "companies">): string {
  if (change.kind === "same") return "The picture stays as it was.";
  const promises = (subjects: readonly string[]) => promisesOf(subjects, ledger);
  const [moved, grew, shrank] = [change.moved, change.grew, change.shrank].map(promises);
  if (change.kind === "diagram") {
    return sentences([
      "Another picture.",
      phrase("The squares of ", moved, " travel into it."),
      phrase("Note ", list(change.notes), " travels into it."),
    ]);
  }
  return sentences([
    phrase("The squares of ", moved, " move."),
    phrase("More squares stand for ", grew, "."),
    phrase("Fewer squares stand for ", shrank, "."),
    phrase("Note ", list(change.notes), " moves."),
    phrase("A stub drops into ", list(change.booked.map(quoted)), "."),
    phrase("New: ", list(change.added.map(quoted)), "."),
    phrase("Gone: ", list(change.removed.map(quoted)), "."),
  ]);
}

function sentences(all: readonly string[]): string {
  return all.filter((one) => one !== "").join(" ");
}

function phrase(before: string, what: string | undefined, after: string): string {
  return what ? before + what + after : "";
}

/** More promises than these are named together. */
const few = 3;
const quoted = (text: string) => `“${text}”`;

/** Deals as their buyers' promises: "OpenAI’s promises to Oracle and AWS"; what is no deal has no name here. */
function promisesOf(subjects: readonly string[], { deals, companies }: Pick<Ledger, "deals" | "companies">): string {
  const name = (id: string) => companies.get(id)?.short ?? id;
  const known = deals.filter(({ id }) => subjects.includes(id));
  if (known.length > few) return "the AI labs’ promises";
  const buyers = [...new Set(known.map(({ buyer }) => buyer))];
  const each = buyers.map((buyer) => {
    const sellers = [...new Set(known.filter((deal) => deal.buyer === buyer).map(({ seller }) => name(seller)))];
    return `${name(buyer)}’s ${sellers.length === 1 ? "promise" : "promises"} to ${list(sellers)}`;
  });
  return each.join(each.length === 2 && each.some((words) => words.includes(" and ")) ? ", and of " : " and ");
}
