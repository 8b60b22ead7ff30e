import { list } from "#text/list.ts";
import { countWords, shareWords } from "#text/share-words.ts";
import type { StateText } from "../diagram.ts";
import { tileCount, worthWords } from "../shared/tiles.ts";
import { concentrationTexts } from "./concentration-text.ts";
import type { ConcentrationState } from "./concentration.ts";
import type { BacklogData, Cloud } from "./data.ts";
import type { BacklogState } from "./states.ts";

/** "four clouds" */
export const cloudsIn = ({ clouds }: BacklogData) => `${countWords(clouds.length)} clouds`;
/** "OpenAI and Anthropic" */
export const labNames = ({ labs }: BacklogData) => list(labs.map(({ name }) => name));
const customers = ({ labs }: BacklogData) => `${countWords(labs.length)} customer${labs.length === 1 ? "" : "s"}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const squares = ({ sums, worth }: BacklogData) => `${countWords(tileCount(sums.now.value, worth))} outlined squares`;

const stateTexts: Readonly<
  Record<
    Exclude<BacklogState, ConcentrationState | "who-pays" | "concentration" | "ending">,
    (data: BacklogData) => StateText
  >
> = {
  cover(data) {
    const { sums, worth, labs } = data;
    const paid = countWords(tileCount(sums.paid.value, worth));
    return {
      message: `${capital(cloudsIn(data))} hold ${sums.now.words} of promises; clouds have paid ${sums.paid.words} into the ${countWords(labs.length)} labs that made ${shareWords(sums.share.value)} of them.`,
      description: `A field of ${squares(data)}, each standing for ${worthWords(worth)} that customers have promised ${cloudsIn(data)}. Those of ${labNames(data)} stand first, in their colours. Below it, on the same scale, ${paid} solid squares: ${sums.paid.words} that clouds have paid into AI labs so far, an estimate.`,
    };
  },
  total: (data) => ({
    message: `${capital(cloudsIn(data))} hold signed orders worth ${data.sums.now.words}.`,
    description: `One field of ${squares(data)}, each ${worthWords(data.worth)}: the backlogs of ${cloudsIn(data)}, ${data.sums.now.number} billion dollars in all.${dueText(data)}`,
  }),
  clouds: (data) => ({
    message: "Each cloud counts its backlog in its own way, so the sum is a rough one.",
    description: `The field splits into ${countWords(data.clouds.length)} blocks, one for each cloud: ${list(data.clouds.map(({ name, total }) => `${name} ${total.words}`))}. Beside each block stands how that cloud measures it.`,
  }),
  labs: (data) => ({
    message: `${capital(shareWords(data.sums.share.value))} of all promised work, ${data.sums.within.number} of ${data.sums.now.number} billion dollars, comes from ${customers(data)}.`,
    description: `The squares that ${labNames(data)} promised leave the blocks and line up in columns of their own: ${list(promiseTexts(data))}. Faint slots stay where they were. Together ${data.sums.within.number} of ${data.sums.now.number} billion dollars, ${data.sums.share.words}.`,
  }),
  "labs-april": (data) => {
    const later = data.clouds.flatMap(laterTexts);
    if (later.length === 0)
      return {
        message: `No large order of the labs was signed after ${data.dates.month}, so their promises stay at ${data.sums.all.words}.`,
        description: `The same picture: what ${labNames(data)} promised stands in columns of its own, ${data.sums.all.words} in all. No order signed later is left out.`,
      };
    return {
      message: `With the orders signed since, the labs’ promises come to ${data.sums.all.words}.`,
      description: `The same picture with what was signed after ${data.dates.month}: ${list(later)}. Those squares are added to the labs’ columns and to the blocks.`,
    };
  },
  grew: (data) => {
    const { sums, dates, clouds } = data;
    const later = sums.later === null ? "" : `, and to ${sums.later.words} with the youngest figures`;
    const added = clouds.map(({ name, added }) => `${name} ${added.words}`);
    const more = clouds.flatMap(({ id, name, later }) =>
      later === null ? [] : [` ${name} added ${later.words} more by ${dates.later[id] ?? ""}.`],
    );
    return {
      message: `The ${countWords(clouds.length)} backlogs went from ${sums.before.words} to ${sums.now.words} in a quarter${later}.`,
      description: `The blocks again. Thin squares stood there ${dates.before}; bold squares were added since: ${list(added)}.${more.join("")}`,
    };
  },
};

/** Of the pictures that ask who pays: before the loop, by cloud, and at the end. */
const questionTexts: Readonly<Record<"who-pays" | "concentration" | "ending", (data: BacklogData) => StateText>> = {
  "who-pays": (data) => ({
    message: `The labs took in ${data.sums.taken.words} in one quarter; they have promised the clouds ${data.sums.within.words}.`,
    description: `On the left ${countWords(tileCount(data.sums.taken.value, data.worth))} ruled squares: ${data.sums.taken.words} that ${labNames(data)} took in, ${data.takenWhen}. On the right a wall, all that they promised, in the colours of ${labNames(data)}: ${data.sums.within.words}. All squares are worth the same.`,
  }),
  concentration: (data) => {
    const shares = data.dependence.shares.map(
      ({ lab, cloud, share }) => `${nameIn(data.labs, lab)} ${share.words} at ${nameIn(data.clouds, cloud)}`,
    );
    return {
      message: `${labNames(data)} stand behind ${data.sums.share.words} of the backlogs, and behind a different part of each.`,
      description: `A block of squares for each cloud, with the squares of ${labNames(data)} in their colours and the share of each beside it: ${list(shares)}. Together ${data.sums.within.number} of ${data.sums.now.number} billion dollars.`,
    };
  },
  ending: (data) => ({
    message: `Of the ${data.sums.all.words} that the labs have promised, the clouds’ own money so far fills ${data.sums.paid.words}.`,
    description: `The field of squares of the cover. The squares of ${labNames(data)} are in their colours, all others faint. ${capital(countWords(tileCount(data.sums.paid.value, data.worth)))} solid squares stand in the first of the labs’ squares: ${data.sums.paid.words} paid in by the clouds, the upper end dashed. All other squares of the labs wait for users, lenders and others.`,
  }),
};

const nameIn = (all: readonly { readonly id: string; readonly name: string }[], wanted: string) =>
  all.find(({ id }) => id === wanted)?.name ?? wanted;

/** Message and description of a picture. */
export function textOf(state: BacklogState, data: BacklogData): StateText {
  return { ...stateTexts, ...questionTexts, ...concentrationTexts }[state](data);
}

/** How soon the backlogs fall due, as far as the clouds say. */
function dueText({ clouds }: BacklogData): string {
  const parts = clouds.flatMap(({ name, due: { share, within } }) =>
    share === null || share.unknown === true ? [] : [`${share.words} at ${name} within ${within}`],
  );
  return parts.length === 0 ? "" : ` Below, a bar for each, whose bold part falls due soon: ${list(parts)}.`;
}

function laterTexts({ name, signedLater }: Cloud): string[] {
  return signedLater.map(({ amount }) => `${amount.words} at ${name}`);
}

function promiseTexts({ clouds, labs }: BacklogData): string[] {
  return clouds.flatMap((cloud) =>
    cloud.promises.map(({ lab, amount }) => {
      const buyer = labs.find(({ id }) => id === lab)?.name ?? lab;
      return `${buyer} ${amount.words} at ${cloud.name}`;
    }),
  );
}
