import { sum } from "d3-array";
import type { Layout } from "#scene/scene.ts";
import { countWords } from "#text/share-words.ts";
import { fittingHeadline, fittingSub } from "../shared/fitting-text.ts";
import { worthWords } from "../shared/tiles.ts";
import type { Contract, ContractsData, ContractsState } from "./data.ts";

/** The certainty of an order in a word or two; empty if it was announced. "new" if it comes on top of older orders. */
export function doubtOf({ onTop, amount }: Contract): string {
  if (onTop) return "new";
  if (amount.status === "single-source") return "one report";
  if (amount.status === "disputed") return "disputed";
  if (amount.words.startsWith("up to")) return "at most";
  return /^(?:more than|at least) /.test(amount.words) ? "or more" : "";
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Eight" */
export const counted = ({ length }: readonly unknown[]) => capital(countWords(length));

/** The headline of a picture. */
export function headlineOf(state: ContractsState, data: ContractsData, layout: Layout): string {
  const { contracts, plan } = data;
  const headlines: Readonly<Record<ContractsState, readonly string[]>> = {
    piled: [`${counted(contracts)} large orders, one after another`, `${counted(contracts)} large orders`],
    "by-year": [...peakHeadline(data), "The same orders, year by year"],
    revised: [`One plan, told ${countWords(plan.named.length)} times`],
  };
  return fittingHeadline(headlines[state], layout);
}

/** When most of the orders fall due, where they do so at about one time. */
function peakHeadline({ contracts, plateau: { from, to }, yearly }: ContractsData): string[] {
  const all = sum(contracts, ({ amount, term }) => (term === null ? 0 : amount.value));
  if (from === to || yearly.value * (to - from + 1) < all / 2) return [];
  return [`Most of it falls due from ${String(from)} to ${String(to)}`, `Most is due ${String(from)} to ${String(to)}`];
}

/** The months in which the first and the last order became known: "September 2025". */
export function knownSpan({ contracts }: Pick<ContractsData, "contracts">): readonly [first: string, last: string] {
  return [contracts.at(0)?.month ?? "", contracts.at(-1)?.month ?? ""];
}

/** The subtitle: what one square represents, and the date. */
export function subOf(state: ContractsState, data: ContractsData, layout: Layout): string {
  const square = worthWords(data.worth);
  const one = layout === "tall" ? `one square: ${square}` : `one square is ${square}`;
  const [first, last] = knownSpan(data);
  const forms: Readonly<Record<ContractsState, Readonly<Record<Layout, readonly string[]>>>> = {
    piled: {
      wide: [
        `in billions of dollars, ${one}; as signed or reported, ${first} to ${last}`,
        `${one}; ${first} to ${last}`,
      ],
      tall: [`${one} · ${first} to ${last}`, `${one} · to ${last}`],
    },
    "by-year": {
      wide: [
        `each order spread evenly over its years: height is dollars a year, area the order; as known in ${data.asOf}`,
        "each order spread evenly over its years: height is dollars a year, area the order",
      ],
      tall: ["spread evenly; height: dollars a year", "spread evenly"],
    },
    revised: {
      wide: [
        `as said by ${data.plan.lab} or reported, and its orders as known in ${data.asOf}; ${one}`,
        `as said or reported; ${one}`,
      ],
      tall: [`as said or reported · ${one}`, one],
    },
  };
  return fittingSub(forms[state][layout], layout);
}

/** The source line of a picture. */
export function sourceOf(state: ContractsState, layout: Layout): string {
  if (state === "revised")
    return layout === "wide"
      ? "The company’s statements; companies’ reports; news reports"
      : "Company and news reports";
  return layout === "wide" ? "Companies’ reports and announcements; news reports" : "Company and news reports";
}
