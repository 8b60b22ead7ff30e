import type { Label, Layout } from "#scene/scene.ts";
import type { StateText } from "../diagram.ts";
import type { Figure } from "#ledger/figures.ts";
import { writtenAmount } from "../shared/headline-and-footer.ts";
import { fittingSub } from "../shared/fitting-text.ts";
import type { Pair, PairsData, PairsState } from "./data.ts";
import { verdictList } from "./verdicts.ts";

/** A number on the picture, and the text around it. */
interface MoneyText {
  readonly before?: string;
  readonly number: Figure | null;
  /** The text after the number, the longest form first. */
  readonly forms: readonly string[];
}

/** The text about the money that went into the lab. */
export function moneyText(pair: Pair): MoneyText {
  const { paid, more, terms } = pair;
  if (paid !== null && paid.value !== 0)
    return { number: paid, forms: [...(terms.paid === null ? [] : [`paid, ${terms.paid}`]), "paid"] };
  if (more !== null && more.value !== 0) {
    const before = more.words.startsWith("up to") ? { before: "up to" } : {};
    return { ...before, number: more, forms: ["paid part not known", "agreed"] };
  }
  if (paid?.unknown === true || more?.unknown === true)
    return { number: paid ?? more, forms: ["is what it put in", "put in"] };
  return { number: null, forms: ["no stake known", "no stake"] };
}

const doubts: Readonly<Partial<Record<Figure["status"], string>>> = {
  "single-source": "one report",
  estimated: "estimate",
  disputed: "disputed",
};

/** The certainty of the promise in a word or two; empty if it was announced. */
export function doubtOf({ promised }: Pair): string {
  const said = promised.map(
    ({ amount }) => doubts[amount.status] ?? (/^(?:more than|at least) /.test(amount.words) ? "or more" : ""),
  );
  return said.find((doubt) => doubt !== "") ?? "";
}

/** Whether a promise is known from a single source. */
export function isSingleSource({ promised }: Pair): boolean {
  return promised.some(({ amount }) => amount.status === "single-source");
}

/** The promised amounts: "138", or "138 + 20" for two deals. */
export function promisedParts({ promised }: Pair, size: number): (Pick<Label, "text" | "size"> & Partial<Label>)[] {
  return promised.flatMap(({ amount }, index) => [
    ...(index === 0 ? [] : [{ text: "+", size, weight: "bold" as const }]),
    { ...writtenAmount(amount), size, weight: "bold" as const },
  ]);
}

/** Message and description of a picture. */
export function textOf(state: PairsState, pairs: readonly Pair[]): StateText {
  const all = pairs.map(describePair).join(" ");
  if (pairs.length === 0)
    return { message: "No loop is known.", description: "No pair of a cloud and a lab is known." };
  if (state === "all")
    return {
      message: "Set side by side, the same loop is tight in one place and loose or missing in another.",
      description: `A ring for each pair, all of one size, from the tightest loop to the loosest. A whole ring is what the lab promised back; the part of it that is filled is the money that went in, solid where it was paid and dashed where it hangs on conditions. ${all}`,
    };
  const name = pairs[0]?.labName ?? "";
  return {
    message: `The loop with ${name} is ${verdictList(pairs)}.`,
    description: `A ring for each seller, all of one size. A whole ring is what ${name} promised back; the part of it that is filled is the money that went in, solid where it was paid and dashed where it hangs on conditions. ${all}`,
  };
}

function describePair(pair: Pair): string {
  const { investor, labName, paid, more, share, promised, seller } = pair;
  const money =
    paid === null
      ? more === null
        ? "no money in is known"
        : `${more.words} in, of which the paid part is not known`
      : `${paid.words} paid in${more === null || more.value === 0 ? "" : ` and ${more.words} more promised or on conditions`}`;
  const doubt = doubtOf(pair);
  const back = `${promised.map(({ amount }) => amount.words).join(" and ")} promised back${seller === null ? "" : ` at ${seller}`}${doubt === "" ? "" : `, ${doubt}`}`;
  const whole = share === null ? "" : `; the money would be at most ${share.words} of the promise`;
  return `${investor} and ${labName}: ${money}, ${back}${whole}.`;
}

/** The subtitle: what a ring represents, and the date. */
export function subOf({ known }: PairsData, layout: Layout): string {
  const ring = "ring: what a lab promised back";
  const filled = "solid: paid in";
  if (layout === "tall") return fittingSub([`${ring} · ${filled} · ${known}`, `${ring} · ${filled}`, ring], layout);
  return fittingSub(
    [
      `a whole ${ring}; ${filled}, dashed: on conditions or not told; $ billion, to ${known}`,
      `a whole ${ring}; ${filled}, dashed: on conditions; to ${known}`,
      `${ring}; ${filled}; to ${known}`,
    ],
    layout,
  );
}

/** The source line. */
export const sources: Readonly<Record<Layout, string>> = {
  wide: "Companies’ reports and announcements; news reports",
  tall: "Company and news reports",
};
