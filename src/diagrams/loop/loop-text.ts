import type { Layout } from "#scene/scene.ts";
import type { StateText } from "../diagram.ts";
import type { LoopState } from "./account-books.ts";
import { outsideSub } from "./outside-money.ts";

type State = LoopState | "outside";

const always =
  "The cloud stands left, the AI lab right, the market above. Cash leaves the loop below left for chips, power and buildings; below right, users and other investors bring cash in. Under the ring lie the books of both.";

/** The headline of each picture. */
export const headlines: Readonly<Record<State, string>> = {
  invest: "A dollar goes in",
  credits: "Part of it was never cash",
  compute: "It comes back as computing",
  revenue: "First entry: revenue",
  promise: "Second entry: backlog",
  markup: "Third entry: a gain",
  again: "And round again",
  outside: "Money that was never in the loop",
};

/** Message and description of each picture. */
export const stateTexts: Readonly<Record<State, StateText>> = {
  invest: {
    message: "A cloud invests one dollar in an AI lab and gets a stake in it.",
    description: `A note numbered 0001 travels from the cloud to the lab. The lab’s books show it as money received. ${always}`,
  },
  credits: {
    message: "Part of the dollar is a credit: a right to use the cloud’s own servers.",
    description: `Note 0001 is torn: hatched on the left for credits, solid on the right for cash. The tear is blurred because the split is not disclosed. ${always}`,
  },
  compute: {
    message: "The lab spends the dollar on the cloud’s servers.",
    description: `Note 0001 travels back along the lower arc from the lab to the cloud. A stub with its number drops into the lab’s cost of computing. ${always}`,
  },
  revenue: {
    message: "What the lab uses, the cloud books as a sale.",
    description: `Note 0001 is now ruled like ledger paper. A stub with its number drops into the cloud’s revenue. ${always}`,
  },
  promise: {
    message: "What the lab promises to use later, the cloud lists as backlog until it is delivered.",
    description: `Note 0001 is an empty outline: promised, not delivered, not paid. A stub drops into the cloud’s backlog and one into what the lab has promised. ${always}`,
  },
  markup: {
    message: "A new round puts a higher price on the lab, and the cloud’s stake gains on paper.",
    description: `A dotted line leads from the market above to the cloud. Note 0001 has a dotted outline: its stake is worth more, and nothing was sold. A dotted stub drops into the cloud’s gain. ${always}`,
  },
  again: {
    message: "One dollar stands in three books of the cloud; the entries are counted, never added up.",
    description: `Note 0001 goes round the whole ring. Stubs with its number lie in the cloud’s revenue, backlog and gain. ${always}`,
  },
  outside: {
    message: "Part of the money comes from outside: from users who pay, and from other investors.",
    description:
      "The ring between cloud and lab is faint, with note 0001 on it. Below right, two lanes of solid notes with other numbers lead up into the lab: one from users, one from other investors. How much comes from whom is only partly disclosed. Cash still leaves below left for chips, power and buildings.",
  },
};

const exampleSub = {
  wide: "an example with one dollar; it stands for no contract of any company",
  tall: "an example with one dollar",
} as const satisfies Record<Layout, string>;

/** The subtitle of a picture. */
export function subOf(state: State, layout: Layout): string {
  return (state === "outside" ? outsideSub : exampleSub)[layout];
}
