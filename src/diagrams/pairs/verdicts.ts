import type { Layout } from "#scene/scene.ts";
import { countWords } from "#text/share-words.ts";
import { capital } from "../shared/time-words.ts";
import { fittingHeadline } from "../shared/fitting-text.ts";
import type { Pair, PairsState } from "./data.ts";

/** How near what went in is to what was promised back. */
type Verdict = "tight" | "loose" | "missing";

/** Percent of the promise from which on a loop is called tight. */
const tightFrom = 15;

function verdictOf({ share, paid, more }: Pair): Verdict {
  if ((paid?.value ?? 0) + (more?.value ?? 0) === 0) return "missing";
  return (share?.value ?? 0) >= tightFrom ? "tight" : "loose";
}

const words: Readonly<Record<Verdict, string>> = {
  tight: "a tight loop",
  loose: "a loose loop",
  missing: "no loop known",
};

const kindsIn = (pairs: readonly Pair[]) => [...new Set(pairs.map(verdictOf))];

/** What is said of a pair beside others; undefined where all that are shown are alike. */
export function verdictWords(pair: Pair, shown: readonly Pair[]): string | undefined {
  return kindsIn(shown).length > 1 ? words[verdictOf(pair)] : undefined;
}

/** Whether no money of the seller's in the lab is known. */
export function isMissing(pair: Pair): boolean {
  return verdictOf(pair) === "missing";
}

/** What pairs have in common, or in what they differ: "tight at Amazon, loose at Microsoft". */
export function verdictList(pairs: readonly Pair[]): string {
  return pairs.map((pair) => `${verdictOf(pair)} at ${pair.investor}`).join(", ");
}

/** From the first verdict of pairs in their order to the last: "tight to missing". */
function spread(pairs: readonly Pair[]): string {
  const kinds = kindsIn(pairs);
  const [first = "none", last = first] = [kinds[0], kinds.at(-1)];
  return first === last ? `all ${first}` : `from ${first} to ${last}`;
}

/** The headline of a picture. */
export function headlineOf(state: PairsState, pairs: readonly Pair[], layout: Layout): string {
  const { length } = pairs;
  const all = `${capital(countWords(length))} loop${length === 1 ? "" : "s"}`;
  if (state === "all") return fittingHeadline([`${all}, ${spread(pairs)}`, all], layout);
  const name = pairs[0]?.labName ?? "No pair";
  const kinds = kindsIn(pairs);
  const investors = pairs.filter((pair) => verdictOf(pair) !== "missing").length;
  const count = `${name}: ${countWords(length)} sellers`;
  if (kinds.length > 1) return fittingHeadline([`${name}: ${kinds.join(", ")}`, count], layout);
  return fittingHeadline([`${count}, ${countWords(investors)} investors`, count], layout);
}
