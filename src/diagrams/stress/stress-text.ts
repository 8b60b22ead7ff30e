import type { Layout } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import { formatBillions, formatKept } from "./format-amounts.ts";
import type { BookData, StressData } from "./data.ts";
import type { CloudResult, Inputs, Result, Round } from "./model.ts";
import { list } from "#text/list.ts";
import { countWords } from "#text/share-words.ts";
import { otherMonths } from "../shared/other-months.ts";
import { fittingHeadline, fittingSub } from "../shared/fitting-text.ts";
import { worthWords } from "../shared/tiles.ts";
import { halvedOrder, type Preset } from "./presets.ts";

/** What the model takes for granted, for the page to print beside its result. */
export const assumptions: readonly string[] = [
  "Each cloud’s own money comes first: all that its owner has paid into a lab or may still pay, conditional money included. It pays for that lab’s order at that cloud only.",
  "Outside money, from customers, lenders and other investors, pays for the same share of every order.",
  "A lab keeps an order as far as you let it, and no further than these two can pay. What is not kept is lost.",
  "All other customers keep their orders.",
  "Promised a year is each order spread evenly over its length, once all have begun. It stands in for sales. An order of unknown length is left out, and of a deal of several orders only those of known length are in it.",
  "In a higher round the last quarter’s gain is booked once more; in a flat one it stays; in a lower one it is taken back. Where a company counts its stake otherwise, a price alone changes nothing in its books.",
];

/** What the model leaves out. */
export const limits =
  "In life these things act on each other: a lower round makes money harder to find, and a lost order makes the next round lower. Here each stands alone, and no year comes before another.";

export const roundWords: Readonly<Record<Round, string>> = { up: "higher", flat: "flat", down: "lower" };

/** Said in place of the assumptions where nothing is assumed. */
export const asReported = "all as reported, the next round flat";

const settings: Readonly<Record<Preset | "own", readonly [long: string, short: string]>> = {
  "as-reported": ["As reported", "As reported"],
  "as-the-labs-plan": ["As the labs plan", "As planned"],
  "one-contract-halves": ["With one order halved", "One order halved"],
  "no-new-money": ["Without new money", "No new money"],
  own: ["As you assume", "As you assume"],
};

/** The finding over each picture; `own` is what a reader set. */
export function headlineOf(name: Preset | "own", { labs: { promised, kept } }: Result, layout: Layout): string {
  const [long, short] = settings[name];
  const stand = standing(kept, promised);
  return fittingHeadline([`${long}, ${stand} stand`, `${short}: ${stand} stand`, `${short}: ${stand}`], layout);
}

/** How many of ten promised dollars are kept. */
function standing(kept: number, promised: number): string {
  if (kept === promised) return "all promises";
  const tenths = Math.round((10 * kept) / promised);
  if (tenths === 10) return "all but a few promises";
  return tenths === 0 ? "almost no promises" : `about ${String(tenths)} of 10 promises`;
}

/** What a picture says. */
export function messageOf({ labs: { promised, kept } }: Result): string {
  return `In this model the labs keep about $${formatBillions(kept)} billion of the $${formatBillions(promised)} billion that they promised the clouds. An illustration, not a forecast.`;
}

/** What is drawn. */
export function descriptionOf(preset: Preset, data: StressData, result: Result): string {
  return `${backgrounds(data)[preset]} ${counted} ${data.books.map((book, index) => describeBook(book, result.clouds[index])).join("; ")}.`;
}

const counted =
  "What is not paid falls below a line as empty squares. Beside the wall, backlog, labs’ orders a year and gain, in billions of dollars of the model:";

function backgrounds(data: StressData): Readonly<Record<Preset, string>> {
  const { labs, orders, books, assumed } = data;
  const { plan, planner, customers } = assumed;
  const name = (id: string) => labs.find((one) => one.id === id)?.name ?? id;
  const others = labs.filter(({ id }) => id !== planner).map((one) => one.name);
  const part = plan.value >= 100 ? "all" : plan.words;
  const half = orders.find(({ id }) => id === halvedOrder(data));
  const seller = books.find(({ cloud }) => cloud.id === half?.cloud)?.cloud.name ?? "";
  const rest = others.length === 0 ? "" : ` of ${list(others)} no plan is known.`;
  return {
    "as-reported": `All stands as reported: one wall of the labs’ squares, and ${countWords(books.length)} bars, one a cloud.`,
    "as-the-labs-plan": `${name(planner)} keeps ${part} of its orders, as its plan would allow;${rest} A higher round is our guess.`,
    "one-contract-halves": `${name(half?.lab ?? "")}’s order at ${seller}, the largest, is cut to half, as an example.`,
    "no-new-money": `Outside money pays ${customers.words} of every order, and the next round is lower.`,
  };
}

/** The assumptions in a sentence. */
export function assumedText({ labs, orders, books }: StressData, { kept, outside, round, halves }: Inputs): string {
  const each = labs.map(({ id, name }) => `${name} may keep ${formatPercent(kept[id] ?? 100)} of its orders`);
  const half = orders.find(({ id }) => id === halves);
  const cut =
    half === undefined
      ? ""
      : ` The order of ${labs.find(({ id }) => id === half.lab)?.name ?? ""} at ${books.find(({ cloud }) => cloud.id === half.cloud)?.cloud.name ?? ""} is cut to half.`;
  return `Assumed: ${each.join(", ")}, outside money can pay ${formatPercent(outside)}, and the next round is ${roundWords[round]}.${cut}`;
}

/** "50%", "12.5%" */
export function formatPercent(share: number): string {
  return `${formatBillions(share, 1)}%`;
}

function describeBook({ cloud, owner, gain }: BookData, house: CloudResult | undefined): string {
  if (house === undefined) return "";
  const { backlog, yearly, gain: result } = house;
  const books = result === null || gain === null ? "" : `, ${owner}’s gain ${formatGain(result, gain)}`;
  return `${cloud.name} ${formatKept(backlog)}, ${formatKept(yearly)} a year${books}`;
}

/** "37.7", "75.4" after a higher round, "0 of 37.7" after a lower one. */
export function formatGain({ booked, after }: NonNullable<CloudResult["gain"]>, gain: Figure): string {
  return after < booked ? `${formatBillions(after, 1)} of ${gain.number}` : formatBillions(after, 1);
}

/** That it is a model, what one square stands for, and the date. */
export function subOf({ worth, dates }: StressData, layout: Layout): string {
  const square = worthWords(worth);
  if (layout === "tall")
    return fittingSub(
      [`a model, not a forecast · square: ${square} · ${dates.month}`, `a model · square: ${square}`],
      layout,
    );
  const one = `a model, not a forecast; one square is ${square}, ${dates.month}`;
  return fittingSub([one + otherMonths(dates), one], layout);
}

/** The source line. */
export const sources: Readonly<Record<Layout, string>> = {
  wide: "Own model on reported numbers",
  tall: "Own model on reported numbers",
};
