import type { Box, Label, Mark } from "./scene.ts";

/** Attribute names and values in output order. The SVG writer and the DOM writer both iterate this list, so that they agree. */
export type Attributes = readonly (readonly [name: string, value: string])[];

const tags = {
  group: "g",
  tile: "rect",
  note: "rect",
  sheet: "rect",
  disc: "circle",
  arrow: "path",
  line: "path",
  area: "path",
  label: "text",
} as const satisfies Record<Mark["kind"], string>;

/** The element of a mark; it never changes while the mark is on a canvas. */
export function tagOf(mark: Mark): string {
  return tags[mark.kind];
}

/** A number in canvas units with at most two decimals, the same on every machine. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** A position as a `transform`. */
export function translation(x: number, y: number): string {
  return `translate(${rounded(x)},${rounded(y)})`;
}

/** All attributes of a mark. */
export function attributesOf(mark: Mark): Attributes {
  return [...identity(mark), ...geometry(mark), ...dataAttributes(mark)];
}

/** The class names that style a mark: kind, money, certainty, tone, tint and weight. */
function classNames(mark: Mark): string {
  const weight = mark.kind === "label" && mark.weight === "bold" ? "bold" : undefined;
  return [mark.kind, mark.money, mark.certainty, mark.tone, mark.tint, weight]
    .filter((name) => name !== undefined)
    .join(" ");
}

function identity(mark: Mark): Attributes {
  return [
    ["class", classNames(mark)],
    ["data-key", mark.key],
  ];
}

/** The attributes for a mark's position and size. */
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
    case "area":
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
  const position: Attributes = [
    ["x", rounded(x)],
    ["y", rounded(y)],
    ["font-size", rounded(size)],
  ];
  return anchor === undefined || anchor === "start" ? position : [...position, ["text-anchor", anchor]];
}

function dataAttributes({ amount, ...mark }: Mark): Attributes {
  const number: Attributes =
    amount === undefined
      ? []
      : [
          ["data-claim", amount.claim],
          ["data-value", rounded(amount.value)],
          ["data-scale", amount.scale],
          ["data-measure", amount.measure],
        ];
  const loop = (["travel", "laps", "since", "turns"] as const).flatMap((name): Attributes => {
    const value = mark[name];
    return value === undefined ? [] : [[`data-${name}`, typeof value === "number" ? rounded(value) : value]];
  });
  return [...number, ...loop];
}
