import type { Certainty, Group, Label, Layout, Mark } from "#scene/scene.ts";
import { textWidth } from "#scene/text-width.ts";
import type { Figure } from "#ledger/figures.ts";
import { frames, phrase, written } from "../shared/headline-and-footer.ts";
import type { Run } from "../shared/tile-rows.ts";
import { grids, tileRow, tileWorth } from "../shared/tiles.ts";
import type { BacklogData } from "./data.ts";
import type { Pile } from "./cloud-block.ts";

/** The bar lies in two rows, because one would be wider than the canvas. */
const rows = 2;

/** Places in canvas units: the bar, its brackets, and the baselines of the two shares. */
const looks = {
  wide: { bar: 346, gap: 9, arm: 9, first: 140, firstY: 278, second: 84, secondY: 488, words: 19, line: 25, tag: 16 },
  tall: { bar: 154, gap: 5, arm: 5, first: 64, firstY: 115, second: 40, secondY: 228, words: 12, line: 15, tag: 12 },
} as const;

/** Microsoft's backlog as one bar: where OpenAI's squares end, and where Anthropic's do. */
export function drawEnds(data: BacklogData, piles: readonly Pile[], layout: Layout): Mark[] {
  const pile = piles.find(({ cloud }) => cloud.id === "microsoft");
  if (pile === undefined) return [];
  const { bar, gap } = looks[layout];
  const { pitch, side } = grids[layout];
  const { margin } = frames[layout];
  const labs = ["openai", "anthropic", null];
  const runs = labs.map((lab) => pile.runs.filter((run) => run.lab === lab));
  const ends = barEnds(runs);
  const endOf = (index: number) => margin + (ends[index] ?? 0) * pitch - (pitch - side);
  const foot = bar + rows * pitch - (pitch - side);
  return [
    ...laid(runs, layout),
    bracket("bracket:microsoft", margin, endOf(0), bar - gap, -1, "sure", layout),
    bracket("bracket:both", margin, endOf(1), foot + gap, 1, "conditional", layout),
    ...says(data, layout),
    ...tags(pile, endOf, layout),
  ];
}

const worthOf = (runs: readonly Run[]) =>
  runs.reduce((sum, { tiles }) => sum + tiles.reduce((total, { value }) => total + value, 0), 0);

/** Where each lab's part ends, in columns: the bar is filled from the left, all rows alike. */
function barEnds(parts: readonly (readonly Run[])[]): number[] {
  let worth = 0;
  return parts.map((runs) => {
    worth += worthOf(runs);
    return worth / tileWorth / rows;
  });
}

/** The runs of all parts, each row as long as the other; the longest first, so that the parts end evenly. */
function laid(parts: readonly (readonly Run[])[], layout: Layout): Group[] {
  const filled: number[] = Array.from({ length: rows }, () => 0);
  return parts.flatMap((runs, part) =>
    [...runs]
      .sort((one, other) => other.tiles.length - one.tiles.length)
      .map((run) => {
        const row = filled.indexOf(Math.min(...filled));
        const column = filled[row] ?? 0;
        const over = Math.floor(run.tiles.length / rows);
        // A short run that alone makes a part is folded, so that its end is the end of both rows.
        const folded = runs.length === 1;
        if (folded)
          filled.forEach((_, index) => (filled[index] = column + (index === row ? run.tiles.length - over : over)));
        else filled[row] = column + run.tiles.length;
        return barRun(run, row, column, folded ? over : 0, part, layout);
      }),
  );
}

function barRun(run: Run, row: number, column: number, over: number, part: number, layout: Layout): Group {
  const { bar } = looks[layout];
  const { pitch } = grids[layout];
  const tone = part === 2 ? "soft" : "strong";
  const tiles = run.tiles.map((tile) => ({ ...tile, tone }) as const);
  const left = frames[layout].margin + column * pitch;
  const group = tileRow(run.key, tiles, left, bar + row * pitch, layout, "promise");
  const first = tiles.length - over;
  const down = row === 0 ? pitch : -pitch;
  const marks = group.marks.map((mark, index) =>
    mark.kind === "tile" && index >= first ? { ...mark, x: (index - first) * pitch, y: down } : mark,
  );
  return { ...group, marks };
}

/** A bracket along the bar, its arms towards it. */
function bracket(
  key: string,
  left: number,
  right: number,
  y: number,
  away: 1 | -1,
  certainty: Certainty,
  layout: Layout,
): Mark {
  const out = y + away * looks[layout].arm;
  const points = [
    [left, y],
    [left, out],
    [right, out],
    [right, y],
  ];
  const path = `M${points.map(([x = 0, at = 0]) => `${x} ${at}`).join("L")}`;
  return { kind: "line", key, certainty, path };
}

const words = {
  wide: {
    first: ["OpenAI alone: what Microsoft", "disclosed for the end of 2025"],
    second: ["OpenAI and Anthropic together: our arithmetic.", "Elsewhere it is often told as OpenAI’s alone."],
  },
  tall: {
    first: ["OpenAI alone, disclosed", "for the end of 2025"],
    second: ["both labs together: own sum,", "often told as OpenAI’s alone"],
  },
} as const satisfies Record<Layout, Record<string, readonly string[]>>;

/** The two shares, each on its side of the bar, and what each of them describes. */
function says({ dependence }: BacklogData, layout: Layout): Mark[] {
  const { first, firstY, second, secondY } = looks[layout];
  const { first: alone, second: both } = words[layout];
  const disclosed = dependence.shares.find(({ lab, cloud }) => lab === "openai" && cloud === "microsoft");
  return [
    ...(disclosed === undefined ? [] : end("share:openai:microsoft", disclosed.share, first, firstY, alone, layout)),
    ...end("share:both:microsoft", dependence.bothAtMicrosoft, second, secondY, both, layout),
  ];
}

/** A share, large, and the lines of words behind it, the last on its baseline. */
function end(key: string, share: Figure, size: number, y: number, lines: readonly string[], layout: Layout): Label[] {
  const { words: type, line } = looks[layout];
  const x = frames[layout].margin - size * 0.05;
  const right = x + textWidth(share.number, size, "bold") + type;
  return [
    { kind: "label", key, x, y, size, weight: "bold", ...written(share) },
    ...lines.map((text, index): Label => ({
      kind: "label",
      key: `${key}:${String(index)}`,
      x: right,
      y: y + (index - lines.length + 1) * line,
      size: type,
      text,
    })),
  ];
}

/** Who stands in the bar, over it and at its end. */
function tags({ cloud }: Pile, endOf: (index: number) => number, layout: Layout): Mark[] {
  const { bar, tag: size } = looks[layout];
  const { pitch, side } = grids[layout];
  const { label } = frames[layout];
  const wide = layout === "wide";
  const last = cloud.promises.find(({ lab }) => lab === "anthropic");
  if (last === undefined) return [];
  const right = endOf(2);
  const x = (endOf(0) + endOf(1) + pitch - side) / 2;
  const y = bar - (wide ? 6 : 3);
  const up = wide ? 20 : 13;
  const under = bar + 2 * pitch + (wide ? 18 : 12);
  const head = { kind: "label", y: wide ? y - 6 : under, size: label, weight: "bold" } as const;
  const name = right - textWidth(`${cloud.name} ${cloud.total.number}`, label, "bold");
  return [
    { kind: "line", key: "tag:anthropic:line", tone: "soft", path: `M${x} ${y}L${x} ${y - up}` },
    ...phrase({
      key: "tag:anthropic",
      x: x + (wide ? 7 : 4),
      y: y - up + size * 0.5,
      parts: [
        { text: "Anthropic", size },
        { ...written(last.amount), size, weight: "bold" },
      ],
    }),
    { ...head, key: `name:${cloud.id}`, x: name, text: cloud.name },
    { ...head, key: `amount:${cloud.id}:${cloud.total.number}`, x: right, anchor: "end", ...written(cloud.total) },
    ...(wide ? [others(right, under, size)] : []),
  ];
}

function others(x: number, y: number, size: number): Mark {
  return { kind: "label", key: "tag:others", x, y, size, tone: "soft", anchor: "end", text: "all other customers" };
}
