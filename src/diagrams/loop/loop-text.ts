import type { Layout } from "#scene/scene.ts";
import type { StateText } from "../diagram.ts";
import type { LoopState } from "./loop-states.ts";
import { outsideSub } from "./outside-money.ts";

const poles = "A thick ring joins the cloud on the left and the AI lab on the right; the market stands on top.";
const leaks =
  "Grey cash leaves below left for chips, power and buildings; green cash from users, lenders and investors comes in below right.";
const always = `${poles} ${leaks} Below lie the books of both.`;
const upper = "The upper arc of the ring is solid green at the cloud and hatched purple at the lab";

/** The headline of each picture. */
export const headlines: Readonly<Record<LoopState, string>> = {
  invest: "A dollar goes in",
  credits: "Part of it was never cash",
  promise: "First entry: a promise",
  compute: "It comes back as computing",
  revenue: "Second entry: revenue",
  markup: "Third entry: a gain",
  books: "One dollar, four things",
  again: "One dollar, three entries a lap",
  outside: "Money that was never in the loop",
  missing: "Take one dollar out",
};

/** Message and description of each picture. */
export const stateTexts: Readonly<Record<LoopState, StateText>> = {
  invest: {
    message: "A cloud invests one dollar in an AI lab and gets a stake in it.",
    description: `A note numbered 0001 travels along the upper arc of the ring, solid green, from the cloud to the lab. A slip on the cloud’s plate is its stake. The lab’s books show money received. ${always}`,
  },
  credits: {
    message: "Part of the dollar is a credit: a right to use the cloud’s own servers.",
    description: `${upper}, and note 0001 is torn in the same way. The tear is blurred because the split is not disclosed. ${always}`,
  },
  promise: {
    message: "What the lab promises to use later, the cloud lists as backlog until it is delivered.",
    description: `The lower arc of the ring, from the lab back to the cloud, is empty outlines: promised, not delivered, not paid. Note 0001 stands on it, an outline too. A stub drops into the cloud’s backlog and one into what the lab has promised. ${always}`,
  },
  compute: {
    message: "The lab spends the dollar on the cloud’s servers.",
    description: `Note 0001, now grey, travels along the lower arc of the ring from the lab to the cloud and uses up the promise: what it has passed is grey, the rest still an outline. In the middle stands a meter. A stub drops into the lab’s cost of computing. ${always}`,
  },
  revenue: {
    message: "What the lab uses, the cloud books as a sale.",
    description: `The lower arc of the ring is ruled blue like ledger paper, and so is note 0001. The stub moves from the cloud’s backlog to its revenue; in the backlog it is faint. ${always}`,
  },
  markup: {
    message: "A new round puts a higher price on the lab, and the cloud’s stake gains on paper.",
    description: `The ring is faint. A dotted arrow drops from the market to the stake on the cloud’s plate, which is higher by a dotted slip. Nothing goes to the lab. A dotted stub drops into the cloud’s gain. ${always}`,
  },
  books: {
    message: "Promised, paid, earned and marked up are four things; they are counted, never totalled.",
    description: `Four tickets with the number 0001 stand where each happens: paid, solid green, below the market; promised, an outline, below the lab; earned, ruled blue, below the cloud; marked up, dotted, on the arrow from the market. In the middle the sum of four ones is struck out. ${always}`,
  },
  again: {
    message: "Three laps of one dollar leave nine entries in the cloud’s books.",
    description: `Note 0001 goes round the whole ring and changes its clothes: green, hatched, grey, ruled blue. Each lap puts one stub into revenue, one into backlog and one into the gain; three laps make nine. ${poles} ${leaks}`,
  },
  outside: {
    message: "Part of the money comes from outside: from users who pay, and from other investors.",
    description:
      "The ring between cloud and lab is faint. Below right, two lanes of green notes with other numbers lead straight up into the lab: one from other investors, one from users. How much comes from whom is only partly disclosed. Cash still leaves below left for chips, power and buildings.",
  },
  missing: {
    message: "Without the one dollar, three entries are empty at once.",
    description: `Note 0001 lies outside the ring, and the ring is empty. In the cloud’s books of revenue, backlog and gain a dotted outline marks the place where an entry was. ${poles} ${leaks}`,
  },
};

const exampleSub = {
  wide: "an example with one dollar; it stands for no contract of any company",
  tall: "an example with one dollar",
} as const satisfies Record<Layout, string>;

/** The subtitle of a picture. */
export function subOf(state: LoopState, layout: Layout): string {
  return (state === "outside" ? outsideSub : exampleSub)[layout];
}
