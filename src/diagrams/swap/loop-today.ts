import type { Layout, Mark, Point } from "#scene/scene.ts";
import type { Figure } from "#ledger/figures.ts";
import { frames } from "../shared/headline-and-footer.ts";
import { slip, type Wear } from "../loop/numbered-note.ts";
import { mapArrow, party } from "../loop/map-parts.ts";
import { along, places, stations, travel } from "../loop/map-layout.ts";
import { meter, outsiders } from "../loop/map-details.ts";
import { entry, head, stubAt } from "./book-columns.ts";
import type { SwapData } from "./swap-text.ts";

/** The cloud and the lab on the same ring: money one way, computing the other. */
export function drawNow({ dollar }: SwapData, layout: Layout): Mark[] {
  return [
    ...todaysRing(dollar, layout),
    ...meter("revenue", layout, layout === "wide" ? 0 : 4),
    ...ways(layout),
    ...head("cloud", "The cloud’s books", undefined, layout),
    ...head("lab", "The lab’s books", undefined, layout),
    entry("cloud", "revenue", "Revenue", layout),
    entry("lab", "spent", "Cost of computing", layout),
    stub("stub:revenue", "revenue", dollar, stubAt("cloud", layout), layout),
    stub("stub:spent", "cost", dollar, stubAt("lab", layout), layout),
    ...conclusion(layout),
  ];
}

/** Today's ring with note No. 0001 going round, and the cash that leaves it and enters it. */
export function todaysRing(dollar: Figure, layout: Layout): Mark[] {
  const { out, back, chips, users, cloud, lab, note } = places[layout];
  const wide = layout === "wide";
  const rest = along(out, 0.5);
  const turn = [...stations(out, 0.5, 1), lab, ...stations(back, 0, 1), cloud, ...stations(out, 0, 0.5)];
  return [
    ...mapArrow("out", out, {}, layout),
    ...mapArrow("back", back, {}, layout),
    ...mapArrow("chips", chips, { money: "cost" }, layout),
    ...mapArrow("users", users, { money: "cash" }, layout),
    slip({
      key: "note:1",
      dollar,
      wear: "torn",
      at: rest,
      size: note,
      type: wide ? 15 : 12,
      scale: "note",
      travel: travel(rest, [turn]),
    }),
    ...party({ at: "cloud", name: "Cloud", has: wide ? "servers, a stake" : "servers" }, layout),
    ...party({ at: "lab", name: "AI lab", has: wide ? "needs computing" : "models" }, layout),
    ...outsiders(layout),
  ];
}

/** A numbered stub of the example. */
export function stub(key: string, wear: Wear, dollar: Figure, at: Point, layout: Layout): Mark {
  const wide = layout === "wide";
  return slip({
    key,
    dollar,
    wear,
    at,
    size: places[layout].stub,
    type: wide ? frames.wide.small : 12,
    scale: key,
    number: wide ? "No. 0001" : "0001",
  });
}

/** What goes along the upper arc, and what along the lower one. */
function ways(layout: Layout): Mark[] {
  const { out, back, note, market, say } = places[layout];
  const line = { kind: "label", x: market.x, anchor: "middle", size: say, weight: "bold" } as const;
  if (layout === "tall")
    return [
      { ...line, key: "swap:money", y: 121, text: "out for a stake," },
      { ...line, key: "swap:computing", y: 137, text: "back for computing" },
    ];
  const upper = along(out, 0.5).y + note.height / 2;
  return [
    { ...line, key: "swap:money", y: upper + 26, text: "money goes out for a stake" },
    { ...line, key: "swap:meter", y: 270, size: 14, weight: "regular", tone: "soft", text: "the meter runs" },
    { ...line, key: "swap:computing", y: along(back, 0.5).y - 18, text: "and comes back for computing" },
  ];
}

function conclusion(layout: Layout): Mark[] {
  const wide = layout === "wide";
  const lines = wide
    ? ["One side books a sale,", "the other books a cost"]
    : ["One side books a sale,", "the other a cost"];
  return lines.map((text, index) => ({
    kind: "label",
    key: `swap:books:${String(index)}`,
    x: frames[layout].margin,
    y: wide ? 546 + index * 40 : 250 + index * 19,
    size: wide ? 34 : 16,
    weight: "bold",
    text,
  }));
}
