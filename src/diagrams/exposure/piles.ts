import type { Layout, Money, Tint } from "#scene/scene.ts";
import { textWidth, wrap } from "#scene/text-width.ts";
import type { Figure } from "#ledger/figures.ts";
import { investmentAmounts } from "../shared/cash-tiles.ts";
import { writtenAmount, type TextPart } from "../shared/headline-and-footer.ts";
import { tilesOf } from "../shared/tiles.ts";
import type { Invested, Row } from "./data.ts";
import { isEmpty } from "./gaps.ts";
import { portraitMetrics } from "./portrait-metrics.ts";
import { packCash, packTiles, type Piece } from "../shared/pieces.ts";

/** Squares of one kind, below the lines that say what they are. */
export interface Pile {
  /** Part of the keys of its texts. */
  readonly id: string;
  readonly lines: readonly (readonly TextPart[])[];
  readonly pieces: readonly Piece[];
}

/** What is needed to choose words and squares: the worth of a square, and the width of a portrait. */
export interface PileKit {
  readonly worth: number;
  readonly width: number;
  readonly layout: Layout;
}

/** What stands on the ground, the lowest first: promises, and on top of them the gain on paper. */
export function pilesAbove(row: Row, kit: PileKit): Pile[] {
  return [promisePile(row, kit), ...gainPile(row, kit)];
}

/** What was paid, or may have to be: money for labs, and on the wide canvas guarantees and what was built. */
export function pilesBelow(row: Row, kit: PileKit): Pile[] {
  return [
    ...row.invested.map((money) => cashPile(money, kit)),
    ...(row.invested.length === 0
      ? [textPile("invested", kit.layout === "wide" ? "no stake known" : "no stake", kit)]
      : []),
    ...(kit.layout === "wide" ? [...guaranteePiles(row, kit), ...builtPile(row, kit)] : []),
  ];
}

/** What a lab paid in a year, where it is known. */
export function bookedPile({ booked }: Row, kit: PileKit): Pile[] {
  if (booked === null) return [];
  const { amount, lab, tint } = booked;
  const line = valueLine(amount, { after: [`from ${lab}`, lab], money: "revenue", tint }, kit);
  return [{ id: "booked", lines: [line], pieces: figurePieces(amount, "revenue", kit) }];
}

function guaranteePiles({ id, guarantees }: Row, kit: PileKit): Pile[] {
  return guarantees.map(({ tint, amount }, index) => {
    const tiles = tilesOf(`${id}-guarantee-${String(index)}`, { ...amount, tint }, kit.worth);
    const dashed = tiles.map((tile) => ({ ...tile, certainty: "conditional" as const }));
    const line = valueLine(amount, { after: ["vouched for"], tint }, kit);
    return { id: `guarantee:${String(index)}`, lines: [line], pieces: packTiles([dashed], "promise") };
  });
}

function promisePile({ promised, sum }: Row, kit: PileKit): Pile {
  if (sum === null) return textPile("promised", kit.layout === "wide" ? "no orders from labs" : "no orders", kit);
  const pools = promised.map(({ id, amount, tint }) => tilesOf(id, { ...amount, tint }, kit.worth));
  const line = valueLine(sum, { after: ["promised"] }, kit);
  return { id: "promised", lines: [line], pieces: packTiles(pools, "promise") };
}

function gainPile({ gain, gainOn }: Row, kit: PileKit): Pile[] {
  if (gain === null || isEmpty(gain)) return [];
  const { number, words: size } = portraitMetrics[kit.layout];
  const room = kit.width - textWidth(gain.number, number, "bold") - number * 0.28;
  const note = kit.layout === "wide" && gainOn !== null ? wrap(gainOn, room, size) : [];
  const [start = ""] = note;
  const rest = gainOn === null ? "" : gainOn.slice(start.length).trim();
  const hasNote = start !== "" && textWidth(start, size) <= room;
  const after = hasNote ? [start] : ["gain on paper", "on paper", "gain"];
  const more = hasNote && rest !== "" ? wrap(rest, kit.width, size) : [];
  const first = valueLine(gain, { after, money: "gain" }, kit);
  const lines = [first, ...more.map((text) => [{ text, size, tone: "soft" } as const])];
  return [{ id: "gain", lines, pieces: gain.value < 0 ? [] : figurePieces(gain, "gain", kit) }];
}

function cashPile({ pair, lab, tint, paid, more }: Invested, kit: PileKit): Pile {
  const amounts = investmentAmounts(pair, paid, more);
  const figure = paid ?? more;
  const before = paid === null ? "up to" : "";
  const line = figure === null ? [] : valueLine(figure, { before, after: [lab], tint, money: "cash" }, kit);
  return { id: `invested:${pair}`, lines: [line], pieces: packCash(amounts, kit.worth) };
}

function builtPile({ built }: Row, kit: PileKit): Pile[] {
  if (built === null || isEmpty(built)) return [];
  const line = valueLine(built, { after: ["built"] }, kit);
  return [{ id: "built", lines: [line], pieces: built.value < 0 ? [] : figurePieces(built, "cost", kit) }];
}

function figurePieces(figure: Figure, money: Money, { worth }: PileKit): Piece[] {
  return packTiles([tilesOf(figure.claim, figure, worth)], money);
}

function textPile(id: string, text: string, { layout }: PileKit): Pile {
  return { id, lines: [[{ text, size: portraitMetrics[layout].words, tone: "soft" }]], pieces: [] };
}

interface ValueWords {
  readonly before?: string;
  /** What follows the number, the longest form first. */
  readonly after: readonly string[];
  readonly money?: Money;
  /** The tint that the words after the number wear. */
  readonly tint?: Tint | null;
}

/** A number with words before and after it, as far as these have room. */
function valueLine(figure: Figure, { before = "", after, money, tint }: ValueWords, kit: PileKit): TextPart[] {
  const { number: size, words } = portraitMetrics[kit.layout];
  const left = before === "" ? 0 : textWidth(before, words) + words * 0.28;
  const used = left + textWidth(figure.number, size, "bold") + size * 0.28;
  const text = after.find((one) => used + textWidth(one, words) <= kit.width);
  const colour = money === undefined ? {} : { money };
  return [
    ...(before === "" || used > kit.width ? [] : [{ text: before, size: words, tone: "soft" } as const]),
    { ...writtenAmount(figure), size, weight: "bold", ...colour },
    ...(text === undefined ? [] : [{ text, size: words, ...(tint ? tinted(tint) : ({ tone: "soft" } as const)) }]),
  ];
}

const tinted = (tint: Tint | null) => (tint === null ? {} : { tint });
