import type { Layout, Mark } from "#scene/scene.ts";
import { frames, phrase, written } from "../shared/headline-and-footer.ts";
import { columns, placeRun } from "../shared/tile-rows.ts";
import { grids, tileRow, tilesOf } from "../shared/tiles.ts";
import type { BacklogData } from "./data.ts";
import { looks, type Pile } from "./cloud-block.ts";

/** All promises as one field of squares. */
function field(piles: readonly Pile[], y: number, layout: Layout): Mark[] {
  const corner = { x: frames[layout].margin, y };
  return piles.flatMap(({ runs }) =>
    runs.map((run) => placeRun(run, run.place, columns[layout].field, corner, layout)),
  );
}

/** The cover: all that is promised, and at its foot what the clouds have paid in. */
export function drawCover({ sums }: BacklogData, piles: readonly Pile[], layout: Layout): Mark[] {
  const { cover, paid } = looks[layout];
  const { margin: x, label } = frames[layout];
  const { pitch, side } = grids[layout];
  const coins = tilesOf("paid-in", sums.paid);
  const wide = layout === "wide";
  const size = wide ? label : 12;
  const each = wide ? "each is $10 billion, promised to four clouds" : "each is $10 billion, promised";
  const words = [`${sums.paid.words} paid in`, "by the clouds so far"];
  const lines = wide ? [words.join(" ")] : words;
  return [
    { kind: "label", key: "each", x, y: cover - (wide ? 14 : 7), size, tone: "soft", text: each },
    ...field(piles, cover, layout),
    tileRow("run:paid-in:0", coins, x, paid, layout, "cash"),
    ...lines.map((text, line): Mark => ({
      kind: "label",
      key: `paid:${String(line)}`,
      money: "cash",
      x: wide ? x + coins.length * pitch + 4 : x,
      y: paid + side + (wide ? -3 : 14 + line * 15),
      size,
      weight: "bold",
      text,
    })),
  ];
}

/** The total: the same field under its sum, with one square named. */
export function drawTotal({ sums }: BacklogData, piles: readonly Pile[], layout: Layout): Mark[] {
  const { field: y } = looks[layout];
  const { margin: x, label } = frames[layout];
  const { pitch, side } = grids[layout];
  const wide = layout === "wide";
  const size = wide ? 116 : 48;
  const slots = piles.reduce((sum, pile) => sum + pile.slots, 0);
  const under = y + Math.ceil(slots / columns[layout].field) * pitch;
  const tick = [
    [x, under + 4],
    [x, under + 10],
    [x + side, under + 10],
    [x + side, under + 4],
  ];
  return [
    ...phrase({
      key: "sum-total",
      x: x - size * 0.04,
      y: y - size * 0.34,
      parts: [
        { ...written(sums.now), size, weight: "bold" },
        { text: "billion dollars", size: wide ? 26 : 15 },
      ],
    }),
    ...field(piles, y, layout),
    { kind: "line", key: "one-tile", tone: "soft", path: `M${tick.map((point) => point.join(" ")).join("L")}` },
    {
      kind: "label",
      key: "one-tile-says",
      x,
      y: under + 10 + label * 1.3,
      size: label,
      tone: "soft",
      text: "one square is $10 billion",
    },
  ];
}
