import { list } from "#text/list.ts";
import { countWords, shareWords } from "#text/share-words.ts";
import { capital } from "../shared/time-words.ts";
import type { Layout } from "#scene/scene.ts";
import type { StateText } from "../diagram.ts";
import { costsOf, type BillData, type BillState, type ReceiptState } from "./data.ts";

/** The headline of each picture, the longest that may have room first. */
export const headlines: Readonly<Record<BillState, (data: BillData) => string[]>> = {
  openai(data) {
    const [, { value, number }] = costsOf(data);
    if (value < 1) return ["A dollar in, less than one for computing", "A dollar in, a part for computing"];
    const round = Math.round(value);
    const whole = round > 12 ? `$${String(round)}` : countWords(round);
    const most = Math.abs(value - round) < 0.05 ? whole : `$${number}`;
    return [`A dollar in, up to ${most} for computing`, `For a dollar, up to ${most}`];
  },
  round: ({ round }) => [
    `${capital(shareWords(round.high.value))} came from suppliers`,
    `${round.high.number} came from suppliers`,
  ],
  anthropic: ({ figures: { perDollar: known, next } }) => [
    known.unknown === true
      ? "The same receipt, with a hole"
      : `A dollar in, $${known.number} for computing${next.unknown === true ? ", and a hole" : ""}`,
    "The same receipt, filled in part",
  ],
};

/** Message and description of each picture. */
export const stateTexts: Readonly<Record<BillState, (data: BillData) => StateText>> = {
  openai(data) {
    const [lower, higher] = costsOf(data);
    const { computing, aim, pace, dollar } = data.figures;
    const beyond = higher.value > dollar.value ? "; a bracket marks the part that is more than the dollar earned" : "";
    return {
      message: `For each dollar that ${data.names.openai} earns in ${data.times.computing}, ${lower.words} to ${higher.words} is expected to go to computing.`,
      description: `A till receipt with a torn edge, an account of one dollar. Earned: one dollar, a bar ruled like ledger paper. To computing: a grey bar that is solid up to ${lower.words} and dashed on to ${higher.words}${beyond}. Below, the basis: ${computing.words} of computing in ${data.times.computing}, a forecast that the company’s president gave in court, over revenue of ${aim.words}, an aim for the year, or over ${pace.words}, the yearly pace of ${data.times.pace}.`,
    };
  },
  round({ round }) {
    const gave = round.investors.map(({ name, paid, more }) => {
      const open = more === null ? "" : ` and ${more.words} more on conditions`;
      return `${name} ${paid?.words ?? "nothing known"}${open}`;
    });
    const sellers = round.investors.filter(({ isSupplier }) => isSupplier).map(({ name }) => name);
    return {
      message: `Suppliers gave ${round.low.words} to ${round.high.words} of ${round.lab}’s round of ${round.sum.words}.`,
      description: `${round.lab}’s round of ${round.year} as a block of squares for each investor: ${gave.join(", ")}, all others ${round.rest.words}. A line over the blocks of ${list(sellers)}, who sell to ${round.lab}, names their part: ${round.high.words}, and ${round.low.words} without the conditional money, whose squares are dashed.`,
    };
  },
  anthropic({ figures, times, names, landlord }) {
    const { perDollar: known, next, spent, earned, quarter, paceNow, rent } = figures;
    const bar = known.unknown === true ? "no bar, because it is not disclosed" : `a solid grey bar of ${known.words}`;
    return {
      message: `For each dollar that ${names.anthropic} earned in ${times.spent}, ${known.words} went to computing; for ${times.next} it is ${next.words}.`,
      description: `The same receipt for ${names.anthropic}. Earned: one dollar, the same ruled bar. To computing in ${times.spent}: ${bar}. Below it a ragged hole in the paper for ${times.next}, and in it the words “${next.words}”. Below, what is known: computing in ${times.spent}: ${spent.words}, on revenue of ${earned.words}; revenue in the ${times.quarter}: ${quarter.words}; a yearly pace, ${times.paceNow}: ${paceNow.words}; and rent to ${landlord} a month once all is running: ${rent.words}.`,
    };
  },
};

interface PageText {
  /** The longest that may have room first. */
  readonly subs: readonly string[];
  readonly source: string;
}

/** The subtitle and the source line. */
export function pageText(state: BillState, { names, times, landlord, round }: BillData, layout: Layout): PageText {
  const wide = layout === "wide";
  if (state === "round")
    return {
      subs: [
        `${round.lab}’s round of ${round.year}, billion dollars; dashed: on conditions then`,
        "billion dollars; dashed: on conditions then",
        "dashed: on conditions then",
      ],
      source: wide ? "The company’s announcement; news reports" : "Announcement; news reports",
    };
  if (state === "anthropic")
    return {
      subs: [`${names.anthropic}: each number on a period of its own`, "each number on a period of its own"],
      source: wide ? `News reports; listing papers of ${landlord}` : "News reports, listing papers",
    };
  const year = `${names.openai}, ${times.computing}`;
  const long = [`${year}: expected computing over expected revenue, not a result`];
  return {
    subs: [...(wide ? long : []), `${year}: a forecast, not a result`, "a forecast, not a result"],
    source: wide ? "The company’s president in court; news reports" : "Court testimony, news reports",
  };
}

/** A note about the arithmetic of a receipt; empty if there is none. */
export const caution: Readonly<Record<Layout, Readonly<Record<ReceiptState, readonly string[]>>>> = {
  wide: {
    openai: ["One end sets a year’s cost over a run rate of a part of that year."],
    anthropic: [],
  },
  tall: { openai: ["a forecast over an aim, or over a run rate"], anthropic: [] },
};
