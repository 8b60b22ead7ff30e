import { rounded } from "#scene/attributes.ts";
import type { Layout, Line, Mark } from "#scene/scene.ts";
import { coinRow, coinsOf } from "../shared/cash-tiles.ts";
import type { Corner } from "../shared/tile-rows.ts";
import type { Pair } from "./data.ts";
import { isSingle } from "./pairs-text.ts";

type Dress = Pick<Line, "money" | "certainty" | "tone">;

/** A straight arrow: its shaft in the line of its sureness, its head always whole. */
function arrow(
  key: string,
  from: number,
  to: number,
  y: number,
  { certainty, ...dress }: Dress,
  layout: Layout,
): Mark[] {
  const head = layout === "wide" ? 9 : 5;
  const back = to - Math.sign(to - from) * head;
  const [start, tip, wing] = [from, to, back].map(rounded);
  const [middle, over, under] = [y, y - head * 0.5, y + head * 0.5].map(rounded);
  return [
    {
      kind: "arrow",
      key,
      ...dress,
      ...(certainty === undefined ? {} : { certainty }),
      path: `M${start} ${middle}L${tip} ${middle}`,
    },
    { kind: "arrow", key: `${key}:head`, ...dress, path: `M${wing} ${over}L${tip} ${middle}L${wing} ${under}` },
  ];
}

/** Two rails between a cloud on the left and a lab on the right: money runs on the upper, promises on the lower. */
export function rails(pair: Pair, width: number, upper: number, lower: number, layout: Layout): Mark[] {
  const { deal, paid, more } = pair;
  const money: Dress =
    paid !== null ? { money: "cash" } : more !== null ? { money: "cash", certainty: "conditional" } : { tone: "ghost" };
  const promise: Dress = isSingle(pair) ? { certainty: "conditional" } : {};
  return [
    ...arrow(`rail:in:${deal}`, 0, width, upper, money, layout),
    ...arrow(`rail:back:${deal}`, width, 0, lower, promise, layout),
  ];
}

/** The money that went in, and behind it, dashed, what may still come. */
export function money({ deal, paid, more }: Pair, { x, y }: Corner, layout: Layout): Mark[] {
  const amounts = [
    ...(paid === null ? [] : coinsOf(`${deal}-paid`, paid, true)),
    ...(more === null ? [] : coinsOf(`${deal}-more`, more, false)),
  ];
  return amounts.length === 0 ? [] : [coinRow(`coins:${deal}`, amounts, x, y, layout)];
}

/** Billions of dollars that went in or may still come. */
export function moneyIn({ paid, more }: Pair): number {
  return (paid?.value ?? 0) + (more?.value ?? 0);
}
