import { list } from "#text/list.ts";
import { countWords } from "#text/share-words.ts";
import type { StateText } from "../diagram.ts";
import type { BacklogData } from "./data.ts";
import type { ConcentrationState } from "./concentration.ts";

const cloudName = ({ clouds }: BacklogData, cloud: string) => clouds.find(({ id }) => id === cloud)?.name ?? cloud;
const labName = ({ labs }: BacklogData, lab: string) => labs.find(({ id }) => id === lab)?.name ?? lab;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** One lab's shares in words: "about 45% at Microsoft". */
function sharesOf(data: BacklogData, lab: string): string {
  const named = data.dependence.shares.filter((share) => share.lab === lab);
  return list(named.map(({ cloud, share }) => `${share.words} at ${cloudName(data, cloud)}`));
}

/** Message and description of the picture of one lab. */
function labTexts(data: BacklogData, lab: string): StateText {
  const name = labName(data, lab);
  const own = data.dependence.shares.filter((share) => share.lab === lab);
  if (own.length === 0)
    return {
      message: `${name} shows no order.`,
      description: `The blocks of squares, all faint: ${name} shows no order.`,
    };
  const bases = own.map(({ cloud, basis }) => ` At ${cloudName(data, cloud)}: ${basis}.`);
  return {
    message: `${name} stands behind ${sharesOf(data, lab)}.`,
    description: `The blocks of squares. ${name}’s are bold, all others faint, and a bracket beside each block names the share: ${sharesOf(data, lab)}.${bases.join("")}`,
  };
}

/** Message and description of each picture. */
export const concentrationTexts: Readonly<Record<ConcentrationState, (data: BacklogData) => StateText>> = {
  openai: (data) => labTexts(data, "openai"),
  anthropic: (data) => labTexts(data, "anthropic"),
  disclosed(data) {
    const { bothAt, shares } = data.dependence;
    const largest = shares.find(({ cloud }) => cloud === bothAt?.cloud);
    const cloud = cloudName(data, bothAt?.cloud ?? "");
    const name = labName(data, largest?.lab ?? "");
    const total = data.clouds.find(({ id }) => id === bothAt?.cloud)?.total.words ?? "";
    return {
      message: `${name} alone makes ${largest?.share.words ?? ""} of ${cloud}’s backlog; with all labs together it is ${bothAt?.share.words ?? ""}.`,
      description: `${cloud}’s ${total} as one bar of squares in two rows, with two brackets that both begin at its left end. The upper one ends where ${name}’s squares end: ${largest?.share.words ?? ""}. The lower one, dashed, goes on over the other labs’ squares and ends at ${bothAt?.share.words ?? ""}, our arithmetic.`,
    };
  },
  remains(data) {
    const { dependence, sums, labs, clouds } = data;
    const grown = dependence.grown.map(
      ({ cloud, growth, says }) => ` ${cloudName(data, cloud)}’s backlog grew ${growth.words} ${says}.`,
    );
    const both = labs.length === 2 ? "both labs" : `the ${countWords(labs.length)} labs`;
    return {
      message: `Without ${both} ${dependence.others.words} of ${sums.now.words} stays.`,
      description: `${capital(both)}’ squares are gone from the blocks and left faint slots. What stays: ${list(clouds.map(({ name, others }) => `${name} ${others.words}`))}, together ${dependence.others.words}.${grown.join("")}`,
    };
  },
};
