import { canvases, type Label, type Layout, type Mark } from "#scene/scene.ts";
import { frames, phrase, written } from "../shared/headline-and-footer.ts";
import { grids } from "../shared/tiles.ts";
import { tilesOfContract, type Contract, type ContractsData } from "./data.ts";
import { flat, stacksOf, tower, type Stack } from "./year-stacks.ts";
import { doubtOf } from "./contracts-text.ts";

/** Two lines of so many piles have room. */
export const mostPiles = 10;

/** Piles stand on two lines, in the order in which the orders became known; lines of words hang below. */
const look = {
  wide: { ground: 236, pitch: 248, number: 32, lines: [38, 61, 81, 101], name: 15 },
  tall: { ground: 105, pitch: 117, number: 14, lines: [14, 27, 40, 53], name: 12 },
} as const;

/** Tiles that travel one by one are piled in rows of so many. */
const rowOf = 5;

/** Each order as its pile. */
export function drawPiled({ contracts }: ContractsData, layout: Layout): Mark[] {
  const { ground, pitch } = look[layout];
  const { margin } = frames[layout];
  const across = Math.max(4, Math.ceil(contracts.length / 2));
  const width = (canvases[layout].width - 2 * margin) / across;
  return contracts.map((contract, index) => {
    const x = margin + (index % across) * width;
    const y = ground + Math.floor(index / across) * pitch;
    return {
      kind: "group",
      key: `contract:${contract.id}`,
      x: 0,
      y: 0,
      marks: [...pile(contract, x, y, layout), says(contract, x, y, across > 4, layout)],
    };
  });
}

/** Stacks side by side, low ones on each other; single tiles in rows. */
function pile(contract: Contract, x: number, y: number, layout: Layout): Mark[] {
  const { pitch } = grids[layout];
  const stacks = stacksOf(contract);
  if (stacks.length === 0) return [flat(whole(contract), x, y, layout)];
  if (stacks.every(({ tiles }) => tiles.length === 1))
    return stacks.map((stack, index) =>
      tower(stack, x + (index % rowOf) * pitch, y - Math.floor(index / rowOf) * pitch, layout),
    );
  const high = Math.max(...stacks.map(({ tiles }) => tiles.length));
  const heights: number[] = [];
  return [...stacks]
    .sort((one, other) => other.tiles.length - one.tiles.length)
    .map((stack) => {
      const fits = heights.findIndex((height) => height + stack.tiles.length <= high);
      const column = fits === -1 ? heights.length : fits;
      const below = heights[column] ?? 0;
      heights[column] = below + stack.tiles.length;
      return tower(stack, x + column * pitch, y - below * pitch, layout);
    });
}

/** An order of unknown length: its tiles stay together. */
export function whole(contract: Contract): Pick<Stack, "key" | "tiles"> {
  return { key: `run:${contract.pool}:0`, tiles: tilesOfContract(contract) };
}

type Text = Pick<Label, "text" | "size"> & Partial<Label>;

/** Who ordered from whom, and when it became known. */
function linesOf({ buyer, at, known }: Contract, narrow: boolean, layout: Layout): readonly Text[] {
  const { name: size } = look[layout];
  const { small } = frames[layout];
  const month = known.split(" ").slice(1).join(" ");
  if (layout === "wide")
    return [
      ...(narrow ? [{ size, text: `${buyer} at` }] : []),
      { size, weight: "bold", text: narrow ? at : `${buyer} at ${at}` },
      { size: 13, tone: "soft", text: known },
    ];
  return [
    { size: small, text: narrow ? buyer : `${buyer} at` },
    { size, weight: narrow ? "regular" : "bold", text: at },
    { size: small, tone: "soft", text: month },
  ];
}

/** The words under a pile; the amount first and largest. */
function says(contract: Contract, x: number, y: number, narrow: boolean, layout: Layout): Mark {
  const { number, lines } = look[layout];
  const { small } = frames[layout];
  const doubt = layout === "wide" ? doubtOf(contract) : "";
  const key = `piled:${contract.id}`;
  const parts = [
    { ...written(contract.amount), size: number, weight: "bold" as const },
    ...(doubt === "" ? [] : [{ text: doubt, size: small, tone: "soft" as const }]),
  ];
  const rest = linesOf(contract, narrow, layout).map((line, index): Mark => ({
    ...line,
    kind: "label",
    key: `${key}:line:${String(index)}`,
    x: 0,
    y: lines[index + 1] ?? 0,
  }));
  return { kind: "group", key, x, y, marks: [...phrase({ key, x: 0, y: lines[0], parts }), ...rest] };
}
