import { countWords } from "#text/share-words.ts";
import type { Layout } from "#scene/scene.ts";
import type { StateText } from "../diagram.ts";
import { costsOf, type BillData, type BillState } from "./data.ts";

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
  anthropic: () => ["The same receipt, with a hole in it"],
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
  anthropic({ figures, times, names, landlord }) {
    const { quarter, paceBefore, paceNow, rent, profit } = figures;
    return {
      message: `What ${names.anthropic} pays for computing for each dollar it earns is not disclosed.`,
      description: `The same receipt for ${names.anthropic}. Earned: one dollar, the same ruled bar. To computing: a ragged hole in the paper, and in it the words “not disclosed”. Below, what is known: revenue in the ${times.quarter}: ${quarter.words}; a yearly pace, ${times.paceBefore}: ${paceBefore.words}; ${times.paceNow}: ${paceNow.words}; rent to ${landlord} a month once all is running: ${rent.words}; and a forecast of the operating profit in the ${times.profit}: ${profit.words}.`,
    };
  },
};

interface PageText {
  /** The longest that may have room first. */
  readonly subs: readonly string[];
  readonly source: string;
}

/** The subtitle and the source line. */
export function pageText(state: BillState, { names, times, landlord }: BillData, layout: Layout): PageText {
  const wide = layout === "wide";
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
export const caution: Readonly<Record<Layout, Readonly<Record<BillState, readonly string[]>>>> = {
  wide: {
    openai: ["One end sets a year’s cost over a run rate of a part of that year."],
    anthropic: [],
  },
  tall: { openai: ["a forecast over an aim, or over a run rate"], anthropic: [] },
};
