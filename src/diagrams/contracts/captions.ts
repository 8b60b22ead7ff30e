import { rounded } from "../../scene/attributes.ts";
import type { Layout, Mark } from "../../scene/scene.ts";
import { textWidth } from "../../scene/text-width.ts";
import { frames, written } from "../frame.ts";
import type { Contract } from "./data.ts";
import { counted } from "./words.ts";

/** Where a line from a caption ends: at the left edge of an order's tower. */
export interface Edge {
  readonly x: number;
  readonly y: number;
}

/** Name, amount and, where there is room, length of an order, left of the skyline, with a line to its first tower. */
export function caption({ id, buyer, at, amount, term }: Contract, edge: Edge, layout: Layout): Mark {
  const head = written(amount, `${buyer} at ${at} ${amount.number}`);
  return block(`by-year:${id}`, head, layout === "wide" ? [{ text: term?.words ?? "" }] : [], edge, layout);
}

/** Thin orders under one head, and where there is room a line for each. */
export function sharedCaption(contracts: readonly Contract[], edge: Edge, layout: Layout): Mark {
  const [first] = contracts;
  const alike = contracts.every(({ at }) => at === first?.at);
  const lines = contracts.map((one) => {
    const where = alike ? "" : ` at ${one.at}`;
    return written(one.amount, `${one.buyer}${where} ${one.amount.number}, ${one.term?.words ?? ""}`);
  });
  const many = `${counted(contracts).toLowerCase()} orders`;
  const head = alike ? `at ${first?.at ?? ""}, ${many}` : `${many}, smaller a year`;
  return block("by-year:thin", { text: head }, layout === "wide" ? lines : [], edge, layout);
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
