import type { Label, Layout } from "#scene/scene.ts";
import type { StateText } from "../diagram.ts";
import type { Figure } from "#ledger/figures.ts";
import { writtenAmount } from "../shared/headline-and-footer.ts";
import { fittingSub } from "../shared/fitting-text.ts";
import { worthWords } from "../shared/tiles.ts";
import type { Pair, PairsData, PairsState } from "./data.ts";
import { verdictList } from "./verdicts.ts";

/** A number on the picture, and the text around it. */
interface MoneyText {
  readonly before?: string;
  readonly number: Figure | null;
  readonly after: string;
  /** A shorter form of `after`. */
  readonly short: string;
}

/** The text about the money that went into the lab. */
export function moneyText(pair: Pair): MoneyText {
  const { paid, more, terms } = pair;
  const open = moreText(pair);
  if (paid !== null && paid.value !== 0) {
    const parts = [`paid${terms.paid === null ? "" : `, ${terms.paid}`}`, ...(open === "" ? [] : [open])];
    const short = terms.paid === null && open !== "" ? `paid, ${open.replace(" more ", " ")}` : (parts[0] ?? "paid");
    return { number: paid, after: parts.join(terms.paid === null ? ", " : "; "), short };
  }
  if (more !== null && more.value !== 0) {
    const before = more.words.startsWith("up to") ? { before: "up to" } : {};
    return { ...before, number: more, after: "how much of it is paid is not known", short: "paid part not known" };
  }
  if (paid?.unknown === true || more?.unknown === true)
    return { number: paid ?? more, after: "is what it put in", short: "is what it put in" };
  return { number: null, after: noStake, short: noStake };
}

const noStake = "no stake known";

/** The money that may still come: "up to 35 more on conditions"; empty where there is none. */
function moreText({ more, terms }: Pair): string {
  if (more === null || more.value === 0) return "";
  const upTo = more.words.startsWith("up to") ? "up to " : "";
  return `${upTo}${more.number} more ${terms.more ?? "may follow"}`;
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
      description: `A ring for each pair, filled to the share of the promise that the money could cover, dashed where it is not paid; the fullest first. ${all}`,
    };
  const name = pairs[0]?.labName ?? "";
  return {
    message: `The loop with ${name} is ${verdictList(pairs)}.`,
    description: `Pairs, one under the other; clouds left, ${name} right. On an arrow to the right lies the money that went in, on an arrow back the row of squares that ${name} promised. ${all}`,
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

/** The subtitle: what one square represents, and the date. */
export function subOf(state: PairsState, { worth, known }: PairsData, layout: Layout): string {
  const square = worthWords(worth);
  if (state === "all")
    return fittingSub(
      [
        `money that clouds put in, as a share of what labs promised back; dashed: not paid; to ${known}`,
        "money in, as a share of what was promised back; dashed: not paid",
        "money in, of what is promised; dashed: not paid",
      ],
      layout,
    );
  if (layout === "tall") {
    const one = `one square: ${square}`;
    return fittingSub([`${one} · up to ${known}`, `${one} · ${known}`, one], layout);
  }
  const one = `in billions of dollars, one square is ${square}`;
  return fittingSub([`${one}; announced or reported up to ${known}`, `${one}; to ${known}`], layout);
}

/** The source line. */
export const sources: Readonly<Record<Layout, string>> = {
  wide: "Companies’ reports and announcements; news reports",
  tall: "Company and news reports",
};
