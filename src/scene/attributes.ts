import type { Box, Label, Mark } from "./scene.ts";

/** Attribute names and values in writing order; both writers only iterate this. */
export type Attributes = readonly (readonly [name: string, value: string])[];

const tags = {
  group: "g",
  tile: "rect",
  note: "rect",
  sheet: "rect",
  disc: "circle",
  arrow: "path",
  line: "path",
  label: "text",
} as const satisfies Record<Mark["kind"], string>;

/** The element that a mark is drawn as, for the whole of its life. */
export function tagOf(mark: Mark): string {
  return tags[mark.kind];
}

/** Canvas units with two decimals: fine enough for the eye, the same on every machine. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** A place as a `transform`. */
export function translation(x: number, y: number): string {
  return `translate(${rounded(x)},${rounded(y)})`;
}

/** Every attribute of a mark. */
export function attributesOf(mark: Mark): Attributes {
  return [...identity(mark), ...geometry(mark), ...meaning(mark)];
}

/** The class names that dress a mark: its kind, its money, its sureness, its tone. */
function classOf(mark: Mark): string {
  const weight = mark.kind === "label" && mark.weight === "bold" ? "bold" : undefined;
  return [mark.kind, mark.money, mark.sure, mark.tone, weight].filter((name) => name !== undefined).join(" ");
}

function identity(mark: Mark): Attributes {
  return [
    ["class", classOf(mark)],
    ["data-key", mark.key],
  ];
}

/** The attributes that say where a mark is and how large. */
export function geometry(mark: Mark): Attributes {
  switch (mark.kind) {
    case "group":
      return [["transform", translation(mark.x, mark.y)]];
    case "tile":
    case "note":
    case "sheet":
      return box(mark);
    case "disc":
      return [
        ["cx", rounded(mark.x)],
        ["cy", rounded(mark.y)],
        ["r", rounded(mark.radius)],
      ];
    case "arrow":
    case "line":
      return [["d", mark.path]];
    case "label":
      return text(mark);
  }
}

function box({ x, y, width, height, corner }: Box): Attributes {
  const sides: Attributes = [
    ["x", rounded(x)],
    ["y", rounded(y)],
    ["width", rounded(width)],
    ["height", rounded(height)],
  ];
  return corner === undefined ? sides : [...sides, ["rx", rounded(corner)]];
}

function text({ x, y, size, anchor }: Label): Attributes {
  const place: Attributes = [
    ["x", rounded(x)],
    ["y", rounded(y)],
    ["font-size", rounded(size)],
  ];
  return anchor === undefined || anchor === "start" ? place : [...place, ["text-anchor", anchor]];
}

function meaning({ amount, travel }: Mark): Attributes {
  const number: Attributes =
    amount === undefined
      ? []
      : [
          ["data-claim", amount.claim],
          ["data-value", rounded(amount.value)],
          ["data-scale", amount.scale],
          ["data-measure", amount.measure],
        ];
  return travel === undefined ? number : [...number, ["data-travel", travel]];
}
