import type { Layout, Mark } from "../scene/scene.ts";
import { drawClouds, drawGrew } from "./backlog/blocks.ts";
import { pickBacklog, type BacklogData } from "./backlog/data.ts";
import { drawCover, drawTotal } from "./backlog/field.ts";
import { drawLabs } from "./backlog/labs.ts";
import { pilesOf, type Pile } from "./backlog/piles.ts";
import { defineDiagram } from "./diagram.ts";
import { frame } from "./frame.ts";

const states = ["cover", "total", "clouds", "labs", "labs-april", "grew"] as const;
type State = (typeof states)[number];

const drawings: Readonly<Record<State, (data: BacklogData, piles: readonly Pile[], layout: Layout) => Mark[]>> = {
  cover: drawCover,
  total: drawTotal,
  clouds: (_, piles, layout) => drawClouds(piles, layout),
  labs: (data, piles, layout) => drawLabs(data, piles, layout, false),
  "labs-april": (data, piles, layout) => drawLabs(data, piles, layout, true),
  grew: drawGrew,
};

const headlines: Readonly<Record<State, string>> = {
  cover: "Promised, and paid in so far",
  total: "Signed, not yet delivered",
  clouds: "Four clouds, four ways to count",
  labs: "About half from two customers",
  "labs-april": "April’s contract, in both sums",
  grew: "Where the pile grew",
};

interface Words {
  readonly message: string;
  readonly description: string;
}

const list = (parts: readonly string[]) => `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;

function wordsFor(state: State, { clouds, labs, sums }: BacklogData): Words {
  const each = list(clouds.map(({ name, total }) => `${name} ${total.words}`));
  const promises = list(
    clouds.flatMap((cloud) =>
      cloud.promises.map(({ lab, amount }) => {
        const buyer = labs.find(({ id }) => id === lab)?.name ?? lab;
        return `${buyer} ${amount.words} at ${cloud.name}`;
      }),
    ),
  );
  const april = list(
    clouds
      .flatMap(({ signedLater, name }) => signedLater.map(({ amount }) => `${amount.words} at ${name}`))
      .concat("in April 2026"),
  );
  const words: Readonly<Record<State, Words>> = {
    cover: {
      message: `Four clouds hold ${sums.now.words} of promises; the clouds have paid ${sums.paid.words} into the two labs that made half of them.`,
      description: `A field of about two hundred outlined squares, each standing for $10 billion that customers have promised four clouds. Below it, on the same scale, six solid squares: ${sums.paid.words} that clouds have paid into two AI labs so far, an estimate.`,
    },
    total: {
      message: `Four clouds hold signed orders worth ${sums.now.words}.`,
      description: `One field of about two hundred outlined squares, each $10 billion: the backlogs of four clouds, ${sums.now.number} billion dollars in all.`,
    },
    clouds: {
      message: "Each cloud counts its backlog in its own way, so the sum is a rough one.",
      description: `The field splits into four blocks, one for each cloud: ${each}. Beside each block stands how that cloud measures it.`,
    },
    labs: {
      message: `About half of all promised work, ${sums.within.number} of ${sums.now.number} billion dollars, comes from two customers.`,
      description: `The squares that OpenAI and Anthropic promised leave the four blocks and line up in two columns of their own: ${promises}. Faint slots stay where they were. Together ${sums.within.number} of ${sums.now.number} billion dollars, ${sums.share.words}.`,
    },
    "labs-april": {
      message: `With Anthropic’s contract of April in both sums, the two labs’ share is ${sums.shareApril.words}.`,
      description: `The same picture with one contract more, ${april}: its squares are added to Anthropic’s column and to the block of AWS. Now ${sums.all.number} of ${sums.nowAndApril.number} billion dollars, ${sums.shareApril.words}.`,
    },
    grew: {
      message: `The four backlogs grew from ${sums.before.words} to ${sums.now.words} in three months, and to ${sums.later.words} with Oracle’s figure for May.`,
      description: `The four blocks again. Thin squares stood there at the end of 2025; bold squares were added in the first quarter of 2026: ${list(clouds.map(({ name, added }) => `${name} ${added.words}`))}. Oracle added ${list(clouds.flatMap(({ later }) => (later === null ? [] : [later.words])).concat("more by May"))}.`,
    },
  };
  return words[state];
}

function subFor(state: State, layout: Layout): string {
  const wide = layout === "wide";
  if (state === "grew")
    return wide
      ? "one square is $10 billion; thin at the end of 2025, bold added since (Oracle’s quarters end a month earlier)"
      : "one square: $10 billion · bold: added since 2025";
  if (state === "labs-april")
    return wide
      ? "one square is $10 billion, at the end of March 2026 (Oracle: February), with one contract of April"
      : "one square: $10 billion · with April’s contract";
  return wide
    ? "one square is $10 billion of backlog, at the end of March 2026 (Oracle: February)"
    : "one square: $10 billion · March 2026 (Oracle: Feb)";
}

/** How much is promised to four clouds, by whom, and how it grew. */
export const backlog = defineDiagram<State, BacklogData>({
  name: "backlog",
  title: "Backlogs of four clouds",
  states,
  pick: pickBacklog,
  draw(data, state, layout) {
    const piles = pilesOf(data, layout);
    return {
      title: "Backlogs of four clouds, in billions of dollars",
      ...wordsFor(state, data),
      marks: [
        ...frame(
          { state, headline: headlines[state], sub: subFor(state, layout), source: sourceFor(state, layout) },
          layout,
        ),
        ...drawings[state](data, piles, layout),
      ],
    };
  },
});

function sourceFor(state: State, layout: Layout): string {
  const companies = "Companies’ reports";
  if (state === "labs" || state === "labs-april")
    return layout === "wide" ? "Companies’ reports and announcements; news reports" : "Company and news reports";
  return layout === "wide" && state === "cover" ? "Companies’ reports; paid in: own estimate" : companies;
}
