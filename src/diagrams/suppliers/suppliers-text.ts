import { list } from "#text/list.ts";
import type { Layout } from "#scene/scene.ts";
import type { TextAlternatives } from "../diagram.ts";
import { shownFlows, type Flow, type FlowKind, type SuppliersData, type SuppliersState } from "./data.ts";

/** What a flow is, beside its amount; the longest wording first. */
export function kindWords({ kind, terms }: Flow): string[] {
  const short: Readonly<Record<FlowKind, string>> = {
    paid: "paid for a stake",
    promised: "promised, not all paid",
    guarantee: "guaranteed",
    loan: "to be lent",
  };
  const whole = terms === null ? short[kind] : `${short[kind]} ${terms}`;
  return [whole, short[kind], kind === "promised" ? "promised" : kind === "paid" ? "paid" : short[kind]];
}

/** The headline of each picture. */
export const headlines: Readonly<Record<SuppliersState, string>> = {
  cash: "Suppliers pay into their own buyers",
  guarantees: "The larger sums are not cash",
};

/** The headline for a narrow picture. */
export const shortHeadlines: Readonly<Record<SuppliersState, string>> = {
  cash: "Suppliers fund their own buyers",
  guarantees: "The larger sums are not cash",
};

/** The subtitle: what the marks mean. */
export function subOf(state: SuppliersState, layout: Layout): string {
  if (state === "cash")
    return layout === "wide"
      ? "billion dollars, bands as high as the amounts; dashed: promised and not all paid"
      : "$ billion; dashed: promised, not all paid";
  return layout === "wide"
    ? "billion dollars; dashed outline: owed only if another does not pay; rungs: to be paid back"
    : "dashed: only if another fails; rungs: a loan";
}

const says: Readonly<Record<FlowKind, (supplier: string, amount: string, lab: string) => string>> = {
  paid: (supplier, amount, lab) => `${supplier} paid ${amount} into ${lab}`,
  promised: (supplier, amount, lab) => `${supplier} promised ${lab} ${amount}`,
  guarantee: (supplier, amount, lab) => `${supplier} guarantees ${amount} for ${lab}`,
  loan: (supplier, amount, lab) => `${supplier} is to lend ${lab} ${amount}`,
};

const drawnAs: Readonly<Record<FlowKind, string>> = {
  paid: "a solid band",
  promised: "a dashed band",
  guarantee: "a dashed black outline",
  loan: "an outline with rungs",
};

/** Title, message and description of each picture. */
export function describeSuppliers(state: SuppliersState, data: SuppliersData): TextAlternatives {
  const flows = shownFlows(data, state);
  const name = (id: string) => data.parties[id]?.name ?? id;
  const sentence = ({ supplier, lab, kind, amount }: Flow) => says[kind](name(supplier), amount.words, name(lab));
  const told = state === "cash" ? flows : flows.filter(({ kind }) => kind === "guarantee" || kind === "loan");
  const bands = flows.map((flow) => `${sentence(flow)}: ${drawnAs[flow.kind]}`);
  return {
    title: "What suppliers of chips do for the labs that need them",
    message: `${list((told.length === 0 ? flows : told).map(sentence))}.`,
    description: `Suppliers of chips on the left, labs on the right, and bands between them as high as the amounts. ${bands.join(". ")}.`,
  };
}
