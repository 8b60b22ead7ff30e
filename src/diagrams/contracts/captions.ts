import { rounded } from "../../scene/attributes.ts";
import type { Layout, Mark } from "../../scene/scene.ts";
import { textWidth } from "../../scene/text-width.ts";
import { frames, written } from "../frame.ts";
import type { Contract } from "./data.ts";

/** Where a line from a caption ends: at the left edge of an order's tower. */
export interface Edge {
  readonly x: number;
  readonly y: number;
}

const years = ({ term }: Contract) => (term === null ? "" : `${term.years.number} years`);

/** How long one order runs, in a few words. */
function length(contract: Contract, wide: boolean): string {
  const { id, term } = contract;
  if (id === "openai-azure") return wide ? "reported to run to 2032" : "to 2032, reported";
  return wide ? `${years(contract)} from ${String(term?.start)}, one report` : `${years(contract)}, one report`;
}

/** Name, amount and length of an order, left of the skyline, with a line to its first tower. */
export function caption(contract: Contract, edge: Edge, layout: Layout): Mark {
  const { id, buyer, at, amount } = contract;
  const head = { ...written(amount, `${buyer} at ${at} ${amount.number}`) };
  return block(`by-year:${id}`, head, [{ text: length(contract, layout === "wide") }], edge, layout);
}

/** The thin orders of one cloud under one head, a line for each. */
export function sharedCaption(at: string, contracts: readonly Contract[], edge: Edge, layout: Layout): Mark {
  const lines = contracts.map((one) => written(one.amount, `${one.buyer} ${one.amount.number}, ${years(one)}`));
  return block(`by-year:${at}`, { text: `at ${at}, three orders` }, lines, edge, layout);
}

type Text = Pick<Extract<Mark, { kind: "label" }>, "text"> & Partial<Mark>;

function block(key: string, head: Text, lines: readonly Text[], { x: tip, y: level }: Edge, layout: Layout): Mark {
  const { margin, label, small } = frames[layout];
  const wide = layout === "wide";
  const size = wide ? label : small;
  const y = level + size * 0.35;
  const [from, to] = [margin + textWidth(head.text, size, "bold") + (wide ? 8 : 4), tip - (wide ? 7 : 3)];
  const amount = ({ amount }: Text) => (amount === undefined ? {} : { amount });
  return {
    kind: "group",
    key,
    x: 0,
    y: 0,
    marks: [
      {
        kind: "line",
        key: `${key}:line`,
        tone: "soft",
        path: `M${rounded(from)} ${rounded(level)}L${rounded(to)} ${rounded(level)}`,
      },
      { kind: "label", key: `${key}:head`, x: margin, y, size, weight: "bold", text: head.text, ...amount(head) },
      ...lines.map((line, index): Mark => ({
        kind: "label",
        key: `${key}:${String(index)}`,
        x: margin,
        y: y + (index + 1) * small * 1.3,
        size: small,
        tone: "soft",
        text: line.text,
        ...amount(line),
      })),
    ],
  };
}
