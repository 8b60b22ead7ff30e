import type { Layout } from "#scene/scene.ts";
import type { StateText } from "../diagram.ts";
import type { BacklogData } from "./data.ts";
import {
  concentrationHeadlines,
  concentrationSources,
  concentrationSubs,
  concentrationTexts,
  list,
} from "./concentration-text.ts";
import { concentrationStates, type ConcentrationState } from "./concentration.ts";

/** States in story order. */
export const states = ["cover", "total", "clouds", "labs", "labs-april", "grew", ...concentrationStates] as const;
export type BacklogState = (typeof states)[number];

/** The headline of each picture. */
export const headlines: Readonly<Record<BacklogState, string>> = {
  cover: "Promised, and paid in so far",
  total: "Signed, not yet delivered",
  clouds: "Four clouds, four ways to count",
  labs: "About half from two customers",
  "labs-april": "April’s contract, in both sums",
  grew: "Where the pile grew",
  ...concentrationHeadlines,
};

const stateTexts: Readonly<Record<Exclude<BacklogState, ConcentrationState>, (data: BacklogData) => StateText>> = {
  cover: ({ sums }) => ({
    message: `Four clouds hold ${sums.now.words} of promises; clouds have paid ${sums.paid.words} into the two labs that made about half of them.`,
    description: `A field of about two hundred outlined squares, each standing for $10 billion that customers have promised four clouds. Below it, on the same scale, six solid squares: ${sums.paid.words} that clouds have paid into two AI labs so far, an estimate.`,
  }),
  total: ({ sums }) => ({
    message: `Four clouds hold signed orders worth ${sums.now.words}.`,
    description: `One field of about two hundred outlined squares, each $10 billion: the backlogs of four clouds, ${sums.now.number} billion dollars in all.`,
  }),
  clouds: ({ clouds }) => ({
    message: "Each cloud counts its backlog in its own way, so the sum is a rough one.",
    description: `The field splits into four blocks, one for each cloud: ${list(clouds.map(({ name, total }) => `${name} ${total.words}`))}. Beside each block stands how that cloud measures it.`,
  }),
  labs: (data) => ({
    message: `About half of all promised work, ${data.sums.within.number} of ${data.sums.now.number} billion dollars, comes from two customers.`,
    description: `The squares that OpenAI and Anthropic promised leave the four blocks and line up in two columns of their own: ${list(promiseTexts(data))}. Faint slots stay where they were. Together ${data.sums.within.number} of ${data.sums.now.number} billion dollars, ${data.sums.share.words}.`,
  }),
  "labs-april": ({ clouds, sums }) => ({
    message: `With Anthropic’s contract of April in both sums, the two labs’ share is ${sums.shareApril.words}.`,
    description: `The same picture with one contract of April 2026 more, ${clouds.flatMap(({ name, signedLater }) => signedLater.map(({ amount }) => `${amount.words} at ${name}`)).join(", ")}: its squares are added to Anthropic’s column and to that cloud’s block. Now ${sums.all.number} of ${sums.nowAndApril.number} billion dollars, ${sums.shareApril.words}.`,
  }),
  grew: ({ clouds, sums }) => ({
    message: `The four backlogs grew from ${sums.before.words} to ${sums.now.words} in three months, and to ${sums.later.words} with Oracle’s figure for May.`,
    description: `The four blocks again. Thin squares stood there at the end of 2025; bold squares were added in the first quarter of 2026: ${list(clouds.map(({ name, added }) => `${name} ${added.words}`))}.${clouds.map(({ name, later }) => (later === null ? "" : ` ${name} added ${later.words} more by the end of May.`)).join("")}`,
  }),
};

/** Message and description of a picture. */
export function textOf(state: BacklogState, data: BacklogData): StateText {
  return { ...stateTexts, ...concentrationTexts }[state](data);
}

function promiseTexts({ clouds, labs }: BacklogData): string[] {
  return clouds.flatMap((cloud) =>
    cloud.promises.map(({ lab, amount }) => {
      const buyer = labs.find(({ id }) => id === lab)?.name ?? lab;
      return `${buyer} ${amount.words} at ${cloud.name}`;
    }),
  );
}

const subs: Readonly<Record<Layout, Partial<Record<BacklogState, string>> & { readonly usual: string }>> = {
  wide: {
    usual: "one square is $10 billion of backlog, at the end of March 2026 (Oracle: February)",
    "labs-april": "one square is $10 billion, at the end of March 2026 (Oracle: February), with one contract of April",
    grew: "one square is $10 billion; thin at the end of 2025, bold added since (Oracle’s quarters end a month earlier)",
    ...concentrationSubs.wide,
  },
  tall: {
    usual: "one square: $10 billion · March 2026 (Oracle: Feb)",
    "labs-april": "one square: $10 billion · to April 2026",
    grew: "one square: $10 billion · bold: added to May 2026",
    ...concentrationSubs.tall,
  },
};

/** The subtitle: what one square represents, and the date. */
export function subOf(state: BacklogState, layout: Layout): string {
  return subs[layout][state] ?? subs[layout].usual;
}

/** The source line of a picture. */
export function sourceOf(state: BacklogState, layout: Layout): string {
  if (concentrationStates.some((one) => one === state)) return concentrationSources[layout];
  const wide = layout === "wide";
  if (state === "labs" || state === "labs-april")
    return wide ? "Companies’ reports and announcements; news reports" : "Company and news reports";
  return wide && state === "cover" ? "Companies’ reports; paid in: own estimate" : "Companies’ reports";
}
