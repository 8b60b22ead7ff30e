import type { Label, Layout } from "#scene/scene.ts";
import type { StateText } from "../diagram.ts";
import type { Figure } from "#ledger/figures.ts";
import { writtenAmount } from "../shared/headline-and-footer.ts";
import type { Pair, PairsState } from "./data.ts";

/** A number on the picture, and the text around it. */
interface MoneyText {
  readonly before?: string;
  readonly number: Figure | null;
  readonly after: string;
  /** A shorter form of `after`. */
  readonly short: string;
}

const more = ({ more }: Pair) => more?.number ?? "";

/** Texts about the money of known pairs, by deal id. */
const incoming: Readonly<Record<string, (pair: Pair) => MoneyText>> = {
  "openai-aws": (pair) => ({
    number: pair.paid,
    after: `paid, up to ${more(pair)} more on conditions`,
    short: `paid, up to ${more(pair)} on conditions`,
  }),
  "openai-azure": (pair) => ({
    number: pair.paid,
    after: `paid, part of it in credits; ${more(pair)} more promised`,
    short: "paid, part of it in credits",
  }),
  "anthropic-aws": (pair) => ({
    number: pair.paid,
    after: `paid, up to ${more(pair)} more may follow`,
    short: `paid, up to ${more(pair)} may follow`,
  }),
  "anthropic-google": (pair) => ({
    number: pair.paid,
    after: `paid, up to ${more(pair)} more if targets are met`,
    short: `paid, up to ${more(pair)} on targets`,
  }),
  "anthropic-azure": (pair) => ({
    before: "up to",
    number: pair.more,
    after: "how much of it is paid is not known",
    short: "paid part not known",
  }),
};

/** The text about the money that went into the lab. */
export function moneyText(pair: Pair): MoneyText {
  if (pair.paid === null && pair.more === null) return { number: null, after: noStake, short: noStake };
  return (incoming[pair.deal] ?? defaultMoneyText)(pair);
}

const noStake = "no stake known";

function defaultMoneyText(pair: Pair): MoneyText {
  const open = pair.more === null ? "" : `, up to ${more(pair)} more may follow`;
  return { number: pair.paid ?? pair.more, after: `paid${open}`, short: "paid" };
}

const doubts: Readonly<Partial<Record<Figure["status"], string>>> = {
  "single-source": "one report",
  estimated: "estimate",
};

/** The certainty of the promise in a word or two; empty if it was announced. */
export function doubtOf({ promised }: Pair): string {
  const said = promised.map(
    ({ amount }) => doubts[amount.status] ?? (amount.words.startsWith("more than") ? "or more" : ""),
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

/** Verdicts on OpenAI's loops, by deal id. */
export const verdicts: Readonly<Record<string, string>> = {
  "openai-aws": "a tight loop",
  "openai-azure": "a loose loop",
  "openai-oracle": "no loop known",
};

/** The headline of each picture. */
export const headlines: Readonly<Record<PairsState, string>> = {
  openai: "OpenAI: tight, loose, missing",
  anthropic: "Anthropic: three sellers, three investors",
  all: "One loop, six sizes",
};

/** Message and description of a picture. */
export function textOf(state: PairsState, pairs: readonly Pair[]): StateText {
  const all = pairs.map(describePair).join(" ");
  switch (state) {
    case "openai":
      return {
        message: "The loop with OpenAI is tight at Amazon, loose at Microsoft and missing at Oracle.",
        description: `Pairs, one under the other; clouds left, OpenAI right. On an arrow to the right lies the money that went in, on an arrow back the row of squares that OpenAI promised. ${all}`,
      };
    case "anthropic":
      return {
        message: "All three clouds that hold Anthropic’s large promises have also put money into it, or agreed to.",
        description: `Pairs, one under the other; clouds left, Anthropic right. Money in lies on an arrow to the right, promises on an arrow back. ${all}`,
      };
    case "all":
      return {
        message: "Set side by side, the same loop is tight in one place, loose in another and missing in a third.",
        description: `Small pictures on one scale, above OpenAI’s pairs and below Anthropic’s. ${all}`,
      };
  }
}

function describePair(pair: Pair): string {
  const { investor, labName, paid, more, share, promised, seller } = pair;
  const money =
    paid === null
      ? more === null
        ? "no money in is known"
        : `${more.words} in, of which the paid part is not known`
      : `${paid.words} paid in${more === null ? "" : ` and ${more.words} more promised or on conditions`}`;
  const doubt = doubtOf(pair);
  const back = `${promised.map(({ amount }) => amount.words).join(" and ")} promised back${seller === null ? "" : ` at ${seller}`}${doubt === "" ? "" : `, ${doubt}`}`;
  const whole = share === null ? "" : `; the money would be at most ${share.words} of the promise`;
  return `${investor} and ${labName}: ${money}, ${back}${whole}.`;
}

const subs = {
  wide: {
    rows: "in billions of dollars, one square is $10 billion; announced or reported up to May 2026",
    all: "in billions of dollars, one square is $10 billion; dashed: not paid, on conditions; to May 2026",
  },
  tall: {
    rows: "one square: $10 billion · up to May 2026",
    all: "one square: $10 billion · dashed: not paid · May 2026",
  },
} as const satisfies Record<Layout, Record<"rows" | "all", string>>;

/** The subtitle: what one square represents, and the date. */
export function subOf(state: PairsState, layout: Layout): string {
  return subs[layout][state === "all" ? "all" : "rows"];
}

/** The source line. */
export const sources: Readonly<Record<Layout, string>> = {
  wide: "Companies’ reports and announcements; news reports",
  tall: "Company and news reports",
};
