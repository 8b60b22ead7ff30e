import type { Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import { frames, written } from "../shared/headline-and-footer.ts";
import { straight } from "../shared/svg-helpers.ts";
import type { Contract } from "./data.ts";
import { counted } from "./contracts-text.ts";

/** Where a line from a caption ends: at the left edge of an order's tower. */
export interface Edge {
  readonly x: number;
  readonly y: number;
}

type Text = Pick<Extract<Mark, { kind: "label" }>, "text"> & Partial<Mark>;

/** What is said of an order, or of several, beside its tower. */
export interface Caption {
  readonly key: string;
  readonly head: Text;
  readonly lines: readonly Text[];
  readonly edge: Edge;
}

/** Name, amount and, where there is room, length of an order. */
export function caption({ id, buyer, at, amount, term }: Contract, edge: Edge, layout: Layout): Caption {
  const head = written(amount, `${buyer} at ${at} ${amount.number}`);
  return { key: `by-year:${id}`, head, lines: layout === "wide" ? [{ text: term?.words ?? "" }] : [], edge };
}

/** Thin orders under one head, and where there is room a line for each. */
export function sharedCaption(contracts: readonly Contract[], edge: Edge, layout: Layout): Caption {
  const [first] = contracts;
  const alike = contracts.every(({ at }) => at === first?.at);
  const lines = contracts.map((one) => {
    const where = alike ? "" : ` at ${one.at}`;
    return written(one.amount, `${one.buyer}${where} ${one.amount.number}, ${one.term?.words ?? ""}`);
  });
  const many = `${counted(contracts).toLowerCase()} orders`;
  const text = alike ? `at ${first?.at ?? ""}, ${many}` : `${many}, smaller a year`;
  return { key: "by-year:thin", head: { text }, lines: layout === "wide" ? lines : [], edge };
}

/** Captions left of the skyline, each at the height of its tower, or lower where it would lie on the one above. */
export function drawCaptions(captions: readonly Caption[], layout: Layout): Mark[] {
  let free = 0;
  return [...captions]
    .sort((one, other) => one.edge.y - other.edge.y)
    .map((one) => {
      const level = Math.max(one.edge.y, free);
      free = level + heightOf(one, layout);
      return block(one, level, layout);
    });
}

const sizeOf = (layout: Layout) => (layout === "wide" ? frames.wide.label : frames.tall.small);

function heightOf({ lines }: Caption, layout: Layout): number {
  return sizeOf(layout) * 1.25 + lines.length * frames[layout].small * 1.3;
}

function block({ key, head, lines, edge }: Caption, level: number, layout: Layout): Mark {
  const { margin, small } = frames[layout];
  const wide = layout === "wide";
  const size = sizeOf(layout);
  const y = level + size * 0.35;
  const [from, to] = [margin + textWidth(head.text, size, "bold") + (wide ? 8 : 4), edge.x - (wide ? 7 : 3)];
  const amount = ({ amount }: Text) => (amount === undefined ? {} : { amount });
  const label = { kind: "label", x: margin } as const;
  return {
    kind: "group",
    key,
    x: 0,
    y: 0,
    marks: [
      { kind: "line", key: `${key}:line`, tone: "soft", path: straight(from, level, to, edge.y) },
      { ...label, key: `${key}:head`, y, size, weight: "bold", text: head.text, ...amount(head) },
      ...lines.map((line, index): Mark => ({
        ...label,
        key: `${key}:${String(index)}`,
        y: y + (index + 1) * small * 1.3,
        size: small,
        tone: "soft",
        text: line.text,
        ...amount(line),
      })),
    ],
  };
}
